/**
 * 本人承诺 of annex 1 without its last clause, which is a consent of its own (PUBLICATION). Signed as a whole; the version is stored with the
 * signature. 附件1; 第十条(一)
 */
export const COMMITMENT = {
  version: '2026-11',
  promises: [
    '本人所填信息均属实',
    '将严格遵守国家相关法律、法规',
    '自愿为劳动者和用人单位提供公益性职业指导服务',
    '不以“江苏省职业指导专家”名义参与职责范围之外的活动',
    '不泄露服务对象的个人隐私和商业秘密',
  ],
} as const

/** The commitment as the paper form prints it, the consent to publish included. 附件1 */
export const PAPER_COMMITMENT = `${COMMITMENT.promises.join('，')}，同意在公共就业机构指定的网站或微信公众号公开个人信息。`

/** What the public may read of an expert, field by field; `required` ones are published in the notice too. 第十条(一); PIPL 25 */
export const PUBLIC_FIELDS = {
  name: { label: '姓名', required: true },
  unit: { label: '所在单位', required: true },
  postAndTitle: { label: '职务职称', required: true },
  city: { label: '所在城市', required: true },
  specialties: { label: '行业与专业领域', required: true },
  portrait: { label: '照片', required: false },
  bio: { label: '个人简介', required: false },
  hours: { label: '可服务时间', required: false },
} as const satisfies Record<string, { label: string; required: boolean }>

export type PublicField = keyof typeof PUBLIC_FIELDS

/** The separate consent to publish: its text and version are stored with the fields agreed to. PIPL 25, 29 */
export const PUBLICATION = {
  version: '2026-11',
  text: '本人同意：通过评审后，以下信息在公示和专家名录中向社会公开；聘任结束后从名录撤下。身份证号、手机号、出生日期、政治面貌不公开。',
} as const
