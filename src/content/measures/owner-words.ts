import type { OwnerFunction } from '../../domain/bridge/measure.ts'
import type { Words } from '../../domain/words.ts'

/** Functions as one says them. Who holds one is written beside it, in the case. */
export const ownerWords = {
  socialAdult: { sv: 'Socialtjänsten, vuxen', en: 'Social services, adults' },
  socialChild: { sv: 'Socialtjänsten, barn', en: 'Social services, children' },
  socialPerpetrator: {
    sv: 'Socialtjänsten, utövarens handläggare',
    en: 'Social services, the other’s worker',
  },
  socialManager: { sv: 'Chef i socialtjänsten', en: 'Manager, social services' },
  incomeSupport: { sv: 'Ekonomiskt bistånd', en: 'Income support' },
  familyLaw: { sv: 'Familjerätten', en: 'Family law' },
  policeLocal: { sv: 'Polisen, lokalt', en: 'Police, local' },
  policeProtection: { sv: 'Polisen, BOPS', en: 'Police, protection unit (BOPS)' },
  prosecutor: { sv: 'Åklagare', en: 'Prosecutor' },
  court: { sv: 'Tingsrätten', en: 'District court' },
  taxAgency: { sv: 'Skatteverket', en: 'Tax agency' },
  prisonService: { sv: 'Kriminalvården', en: 'Prison and probation service' },
  healthCentre: { sv: 'Hälsocentral eller sjukhus', en: 'Health centre or hospital' },
  psychiatry: { sv: 'Psykiatrin', en: 'Psychiatry' },
  addictionCare: { sv: 'Beroendevården', en: 'Addiction care' },
  maternityCare: { sv: 'Mödra- och barnhälsovården', en: 'Maternity and child health' },
  school: { sv: 'Skola eller förskola', en: 'School or preschool' },
  barnahus: { sv: 'Barnahus', en: 'Barnahus' },
  enforcementAgency: { sv: 'Kronofogden', en: 'Enforcement agency' },
  bank: { sv: 'Banken', en: 'Bank' },
  landlord: { sv: 'Hyresvärd eller bostadsbolag', en: 'Landlord or housing company' },
  womensShelter: { sv: 'Kvinnojour eller annan jour', en: 'Women’s shelter or other association' },
  victimSupport: { sv: 'Brottsofferjouren', en: 'Victim support' },
  animalShelter: { sv: 'Jourhem för djur', en: 'Temporary home for animals' },
  securityCompany: { sv: 'Vaktbolag', en: 'Security company' },
  network: { sv: 'Någon i nätverket', en: 'Someone in the network' },
  otherMunicipality: { sv: 'En annan kommun', en: 'Another municipality' },
  honourTeam: { sv: 'Nationellt stöd om hedersvåld', en: 'National support on honour violence' },
} as const satisfies Record<OwnerFunction, Words>
