/**
 * Minor-unit digits by ISO 4217, list one with the amendments up to 180 (2026-01-01), and codes
 * withdrawn since 2010, which older invoices may use. `Intl` gives the digits of cash by CLDR,
 * which differ between browsers and releases.
 */
const codesByDigits: Record<number, string> = {
  0: `BIF BYR CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF`,
  2: `AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN
    BZD CAD CDF CHE CHF CHW CNY COP COU CRC CUC CUP CVE CZK DKK DOP DZD EEK EGP ERN ETB EUR FJD FKP
    GBP GEL GHS GIP GMD GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK
    LBP LKR LRD LSL LTL LVL MAD MDL MGA MKD MMK MNT MOP MRO MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN
    NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS
    SRD SSP STD STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VEF VES WST
    XAD XCD XCG YER ZAR ZMK ZMW ZWG ZWL`,
  3: `BHD IQD JOD KWD LYD OMR TND`,
  4: `CLF UYW`,
};

const digitsByCode = new Map(
  Object.entries(codesByDigits).flatMap(([digits, codes]) =>
    codes.split(/\s+/).map((code) => [code, Number(digits)] as const),
  ),
);

export const currencyCodes: readonly string[] = [...digitsByCode.keys()].sort();

/** Whether the code, in capital letters, is in ISO 4217. */
export const isCurrency = (code: string): boolean => digitsByCode.has(code);

/** Minor-unit digits of the currency; two for an unknown code. */
export const currencyDigits = (code: string): number => digitsByCode.get(code) ?? 2;
