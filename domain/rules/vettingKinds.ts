/** How the centre looks into an applicant, as it sees need: several are allowed, none is due. 第六条(三) */
export const VETTING_KINDS = {
  letter: '函询',
  interview: '面试',
  phone: '电话咨询',
  visit: '实地走访',
} as const

export type VettingKind = keyof typeof VETTING_KINDS
