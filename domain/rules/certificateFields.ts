/** The three fields in which a certificate or a title of article 5(1) may be held, and everything else. 第五条(一) */
export const CERTIFICATE_FIELDS = {
  guidance: '职业指导',
  humanResources: '人力资源管理',
  labourSecurity: '劳动保障协理员',
  other: '其他',
} as const

export type CertificateField = keyof typeof CERTIFICATE_FIELDS
