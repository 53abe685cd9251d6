export const givenNames =
  `Amelie Jonas Lena Felix Marta Henrik Ines Tobias Clara Matteo Sofia Luca Giulia
Pierre Camille Hugo Elise Noor Daan Sanne Bram Fatima Youssef Leila Omar Aisha Karim Priya Arjun Meera
Rohan Anjali Vikram Mei Wei Jun Hana Yuki Kenji Sora Minh Linh Thuy Ngozi Chidi Amara Kwame Abena Tunde
Zanele Thabo Olga Pavel Irina Dmytro Oksana Katarzyna Piotr Agnieszka Marek Jana Tomas Eva Zoltan Reka
Ana Miguel Beatriz Rafael Carla Diego Valentina Mateo Lucia Andres Emma Oliver Grace Samuel Chloe Ethan
Naomi Caleb Ruth Isaac Freya Astrid Erik Sigrid Lars Ingrid Mikkel Aino Eero Niamh Cormac Rhys Carys
Elif Emre Defne Kerem Shira Noam Dana Yael Gabriel Helena Victor Nadia Simon Teresa Julian Paula`.split(
    /\s+/,
  );

export const familyNames =
  `Albrecht Bauer Brandt Conti Costa Dekker Demir Dubois Duarte Eriksen Farouk
Ferrari Fischer Fontaine Garcia Greene Haddad Hansen Hartmann Herrera Hoang Horvat Ivanova Jansen Johansson
Kaya Keller Khan Kimura Kovacs Kowalski Kruger Lambert Larsen Laurent Lehmann Lindqvist Lombardi Lopez
Mahlangu Marchetti Marino Mendes Mensah Meyer Moreau Moretti Nakamura Navarro Neumann Nguyen Novak Nwosu
Obi Okafor Oliveira Olsen Osei Park Patel Pereira Petrov Popescu Prins Quinn Ramos Rao Reyes Ricci Richter
Rossi Rousseau Ruiz Sato Schreiber Schulz Seidel Sharma Silva Singh Sorensen Szabo Tanaka Torres Tran
Vasquez Visser Vogel Wagner Walsh Weber Wong Yamada Yilmaz Zhang Ziegler Zimmermann`.split(/\s+/);

export const companyStems =
  `Alderbrook Amberfield Ashcombe Bellwater Birchline Blackmere Bluecrest Brackenhill
Bramwell Briarstone Brightmoor Calderon Caskwell Cedarholt Clearbrook Cobblegate Copperleaf Cranfield Crestmark
Dalewood Deepford Dovetail Driftmark Eastmere Elderflint Elmbridge Emberly Fairhaven Fallowfield Fernwick
Flintlock Foxglade Glenmoor Goldenrow Graywater Greenholm Halcyon Harborline Hartwell Hawksmoor Hazelbank
Heatherly Highcroft Hollowbrook Ironvale Ivybridge Juniper Keelson Kestrel Kingsferry Lakemont Larkfield
Laurelton Linden Longmere Lowgate Maplecross Marlowe Meadowlark Millrace Mistral Moorgate Northbank Oakhurst
Orchard Osprey Pebblebrook Pinecrest Quarrystone Quillon Ravenscar Redfern Ridgeline Riverbend Rosehill
Rowanberry Saltmarsh Sandpiper Seabright Silverbirch Skylark Stonebridge Summerfold Swiftwater Tamarind
Thistledown Thornbury Tidewater Timberland Umberto Valebrook Verdant Wainscot Waterford Westmark Whitecliff
Willowmere Windermark Woodhaven Wrenfield Yarrow Zephyr`.split(/\s+/);

export const companyTrades =
  `Foods Logistics Textiles Instruments Pharmacy Bicycles Ceramics Furniture Optics Paper
Seeds Tools Beverages Coatings Components Cosmetics Electrics Fasteners Glass Hardware Interiors Kitchens
Lighting Machinery Outdoor Packaging Plastics Printing Retail Sports Stationery Supply Timber Toys Trading
Wholesale`.split(/\s+/);

export const companyForms = [
  'GmbH',
  'Ltd',
  'AG',
  'B.V.',
  'S.p.A.',
  'Group',
  'AB',
  'SARL',
  'Inc.',
  'Co-op',
];

export const internalTitles = [
  'Support specialist',
  'Senior support specialist',
  'Technical support engineer',
  'Customer care specialist',
  'Escalation engineer',
  'Onboarding specialist',
];

export const contactTitles = [
  'Warehouse manager',
  'Head of operations',
  'IT administrator',
  'Office manager',
  'Shift lead',
  'Purchasing',
  'Accountant',
  'Customer service lead',
  'Logistics coordinator',
  'Systems analyst',
  'Managing director',
  'Inventory planner',
];
