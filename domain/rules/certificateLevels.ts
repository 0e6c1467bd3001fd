/** Levels of 职业资格证书 and 职业技能等级证书; the two share one ladder. 第五条(一) */
export const CERTIFICATE_LEVELS = {
  one: '一级（高级技师）',
  two: '二级（技师）',
  three: '三级（高级工）',
  four: '四级（中级工）',
  five: '五级（初级工）',
} as const

export type CertificateLevel = keyof typeof CERTIFICATE_LEVELS

/** The number on the certificate. It runs backwards: one is the highest. */
const NUMBERS: Record<CertificateLevel, number> = { one: 1, two: 2, three: 3, four: 4, five: 5 }

/** Whether a certificate of `level` is `floor` 以上: 三级以上 takes three, two and one. */
export function isLevelOrAbove(level: CertificateLevel, floor: CertificateLevel): boolean {
  return NUMBERS[level] <= NUMBERS[floor]
}
