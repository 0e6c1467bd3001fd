import sharp from 'sharp'
import type { AnnexOne, Certificate } from './papers'

/** A filled application form of an invented person; tests name what differs. */
export function sampleAnnex(differing: Partial<AnnexOne> = {}): AnnexOne {
  return {
    name: '沈知遥',
    sex: '女',
    idNumber: '3201**********1234',
    politicalStatus: '群众',
    education: '硕士研究生',
    schoolAndMajor: '江畔大学 应用心理学',
    postAndTitle: '就业指导中心主任 副教授',
    phone: '138****1234',
    unit: '云桥职业技术大学',
    unitPhone: '025-88880000-8012',
    certificates: ['职业指导师 二级 2019年6月', '高等学校教师资格 2010年7月'],
    profile: '长期从事毕业生就业指导。\n主持省级课题两项。',
    portrait: null,
    industry: 'education',
    industryOther: '',
    specialties: ['planning', 'counselling'],
    specialtyOther: '',
    availability: '',
    signature: null,
    signedOn: '2026-11-20',
    opinion: { text: '材料属实，同意推荐。', officer: '顾南乔', on: '2026-11-23', seal: null },
    ...differing,
  }
}

/** A certificate of an invented person; tests name what differs. */
export function sampleCertificate(differing: Partial<Certificate> = {}): Certificate {
  return {
    name: '沈知遥',
    portrait: null,
    number: 'JS-2026-0018',
    fromOn: '2024-02-29',
    toOn: '2026-02-27',
    issuer: '江苏省职业介绍中心',
    on: '2024-02-29',
    checkUrl: 'https://experts.example.cn/#/packages/directory/certificate/index?number=JS-2026-0018',
    ...differing,
  }
}

/** A plain picture, as a phone or a scanner would hand it in; PNG with a transparent ground, like a seal, when `transparent`. */
export async function samplePicture(size: { width: number; height: number; transparent?: boolean }): Promise<Buffer> {
  const background = size.transparent ? { r: 200, g: 0, b: 0, alpha: 0.4 } : '#88aacc'
  const { width, height } = size
  const picture = sharp({ create: { width, height, channels: size.transparent ? 4 : 3, background } })
  return size.transparent ? picture.png().toBuffer() : picture.jpeg().toBuffer()
}
