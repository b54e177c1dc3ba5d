// The concepts as an XBRL taxonomy schema: what the facts of an OIM document refer to.
import { type Concept, concepts } from "./concepts.js";

export const TAXONOMY_FILE = "tieout.xsd";
export const TAXONOMY_NAMESPACE = "urn:tieout:concepts:1";

const TYPES: Readonly<Record<Concept["unit"], string>> = {
  money: "xbrli:monetaryItemType",
  money_per_share: "xbrli:decimalItemType",
  shares: "xbrli:sharesItemType",
  percent: "xbrli:pureItemType",
  pure: "xbrli:pureItemType",
};

export function taxonomy(): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- The concepts by which Tieout names line items, whatever their issuer calls them. -->
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xbrli="http://www.xbrl.org/2003/instance"
  xmlns:xbrldt="http://xbrl.org/2005/xbrldt" xmlns:tieout="${TAXONOMY_NAMESPACE}"
  targetNamespace="${TAXONOMY_NAMESPACE}" elementFormDefault="qualified">
<xs:import namespace="http://www.xbrl.org/2003/instance" schemaLocation="http://www.xbrl.org/2003/xbrl-instance-2003-12-31.xsd"/>
<xs:import namespace="http://xbrl.org/2005/xbrldt" schemaLocation="http://www.xbrl.org/2005/xbrldt-2005.xsd"/>
<xs:element name="member" id="tieout_member" type="xbrli:stringItemType" substitutionGroup="xbrldt:dimensionItem" abstract="true" nillable="true" xbrli:periodType="duration" xbrldt:typedDomainRef="#tieout_memberName"/>
<xs:element name="memberName" id="tieout_memberName" type="xs:string"/>
${Object.entries(concepts).map(element).join("\n")}
</xs:schema>
`;
}

function element([name, { label, balance, period, unit }]: [string, Concept]): string {
  const side = unit === "money" && balance !== "none" ? ` xbrli:balance="${balance}"` : "";
  return (
    `<xs:element name="${name}" id="tieout_${name}" type="${TYPES[unit]}" substitutionGroup="xbrli:item" ` +
    `nillable="true" xbrli:periodType="${period}"${side}><xs:annotation><xs:documentation>${escape(label)}` +
    "</xs:documentation></xs:annotation></xs:element>"
  );
}

function escape(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
