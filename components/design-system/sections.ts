/** The page's table of contents: ids of its sections in their order, and their names. */
export const sections = [
  { id: 'colour', title: 'Colour' },
  { id: 'type', title: 'Type' },
  { id: 'shape', title: 'Space and shape' },
  { id: 'motion', title: 'Focus and motion' },
  { id: 'actions', title: 'Actions' },
  { id: 'inputs', title: 'Inputs' },
  { id: 'pickers', title: 'Pickers' },
  { id: 'layers', title: 'Layers' },
  { id: 'signs', title: 'Signs' },
  { id: 'data', title: 'Data' },
  { id: 'charts', title: 'Charts' },
  { id: 'messages', title: 'Messages' },
] as const;

export type SectionId = (typeof sections)[number]['id'];
