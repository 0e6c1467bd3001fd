/** Who a person may be to the programme. A caller can hold several at once; `visitor` is everybody. */
export const ROLES = {
  visitor: '访客',
  seeker: '劳动者',
  employer: '用人单位',
  applicant: '申请人',
  expert: '职业指导专家',
  cityOfficer: '市级经办人',
  panelist: '评审专家',
  centreOfficer: '省中心经办人',
  admin: '系统管理员',
  auditor: '审计员',
} as const

export type Role = keyof typeof ROLES
