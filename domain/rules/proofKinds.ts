/** What a file attached to an application proves. 附件1 注 */
export const PROOF_KINDS = {
  titleCertificate: '职称证书',
  skillCertificate: '职业资格/技能等级证书',
  employmentProof: '工作年限证明',
  postProof: '任职证明',
  businessLicence: '营业执照',
  agencyLicence: '人力资源服务许可证',
  firmSizeProof: '企业规模证明',
  firmStanding: '经营状况证明',
  systemProof: '“1650”产业体系证明',
  research: '研究成果',
  award: '获奖证书',
  honour: '荣誉证书',
  other: '其他材料',
} as const

export type ProofKind = keyof typeof PROOF_KINDS
