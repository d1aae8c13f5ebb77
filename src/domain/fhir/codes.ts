/** What FHIR has no word for travels here, at the form, the group and the item: JSON in `valueString`. */
export const OWN = 'urn:lykta:fhir:pack-rest'
export const ANSWERS = 'urn:lykta:fhir:answer'
export const PACKS = 'urn:lykta:fhir:pack'
/** Tag of answers to a pack that two people have not compared with the official form. */
export const STANDING = 'urn:lykta:fhir:standing'
/** Codes of a judged factor and its relevance. */
export const FACTOR = 'urn:lykta:fhir:factor'

// Addresses of HL7's extension pack for R5 (hl7.fhir.uv.extensions). Not yet held against a validator.
export const TRANSLATION = 'http://hl7.org/fhir/StructureDefinition/translation'
export const ITEM_WEIGHT = 'http://hl7.org/fhir/StructureDefinition/itemWeight'
/** The same in R4; read, never written. */
export const ORDINAL_VALUE = 'http://hl7.org/fhir/StructureDefinition/ordinalValue'
export const ABSENT_REASON = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason'
