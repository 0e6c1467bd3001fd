import sharp from 'sharp'
import type { Phone } from './phone'

/** Somebody invented who applies. */
export interface Applicant {
  name: string
  idNumber: string
  mobile: string
  unit: string
}

const PROFILE =
  '从事公共就业服务十四年，先后在街道和市级窗口负责职业指导，每年一对一服务三百余人次；牵头编写求职能力训练课程，' +
  '为应届毕业生和大龄求职者做过四十多场讲座，获评省级优秀职业指导人员。'

/** A real JPEG of a paper with lines of writing and a stamp. */
export async function scan(name: string, heading: string) {
  const lines = Array.from({ length: 14 }, (_, at) => `<rect x="160" y="${420 + at * 70}" width="880" height="14"/>`)
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="1600"><rect width="1200" height="1600" fill="#fdfcf8"/>
    <text x="600" y="260" font-size="64" text-anchor="middle">${heading}</text><g fill="#888">${lines.join('')}</g>
    <circle cx="900" cy="1420" r="110" fill="none" stroke="#c62828" stroke-width="10"/></svg>`
  return { name, mimeType: 'image/jpeg', buffer: await sharp(Buffer.from(drawing)).jpeg({ quality: 80 }).toBuffer() }
}

/** A real JPEG of a face, as large as phones take them. */
export async function portrait() {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="1500" height="2000"><rect width="1500" height="2000" fill="#dfe8ee"/>
    <ellipse cx="750" cy="800" rx="330" ry="420" fill="#e9c6a3"/><rect x="300" y="1300" width="900" height="700" rx="260" fill="#27414d"/>
    <path d="M420 720 Q750 260 1080 720 Q1000 430 750 400 Q500 430 420 720" fill="#2b2320"/></svg>`
  return { name: 'me.jpg', mimeType: 'image/jpeg', buffer: await sharp(Buffer.from(drawing)).jpeg().toBuffer() }
}

/** 个人信息, portrait and all. */
export async function fillPerson(phone: Phone, { mobile }: Applicant): Promise<void> {
  await phone.chooseFile('选择照片', await portrait())
  await phone.tap('使用这张照片')
  await phone.sees('更换照片')
  await phone.choose('政治面貌', '群众')
  await phone.choose('学历', '大学本科')
  await phone.write('毕业学校', '江畔大学')
  await phone.write('专业', '人力资源管理')
  await phone.write('职务', '职业指导科科长')
  await phone.write('联系电话', mobile)
}

/** 所在单位. */
export async function fillUnit(phone: Phone, { unit }: Applicant): Promise<void> {
  await phone.pick('单位性质', '公共就业服务机构')
  await phone.write('所在单位', unit)
  await phone.write('单位联系电话', '025-83000000-801')
  await phone.choose('受理城市', '南京')
  await phone.pick('这是您的', '工作地（工作单位所在城市）')
}

/** 证书与简况: one certificate with its scan. */
export async function fillRecord(phone: Phone): Promise<void> {
  await phone.tap('添加证书')
  await phone.write('第 1 本证书证书名称', '职业指导师')
  await phone.pick('证书专业', '职业指导')
  await phone.choose('第 1 本证书等级', '二级（技师）')
  await phone.write('第 1 本证书证书编号', 'S000123456789')
  await phone.chooseDay('第 1 本证书发证日期', '2018-06-15')
  await phone.write('第 1 本证书发证机构', '江苏省职业技能鉴定中心')
  await phone.addPicture('第 1 本证书扫描件', [await scan('certificate.jpg', '职业资格证书')])
  await phone.write('个人简要情况', PROFILE)
}

/** 擅长领域及时间安排. */
export async function fillFields(phone: Phone): Promise<void> {
  await phone.pick('行业类型（单选）', '公共管理/社会组织')
  await phone.pick('专业领域', '职业规划', '职业测评')
}

/** 类别与证明: somebody of a public agency. 第五条(一) */
export async function fillEvidence(phone: Phone): Promise<void> {
  await phone.pick('人员类别', '人力资源服务机构')
  await phone.pick('符合的条件', '公共就业服务机构工作人员')
  await phone.chooseMonth('从事就业服务的起始年月', '2012-07')
  await phone.addPicture('工作年限证明', [await scan('years.jpg', '工作年限证明')])
}

/** 单位同意与承诺: the unit is asked by link, the promise signed by hand, publication agreed to. */
export async function fillPromise(phone: Phone): Promise<void> {
  await phone.pick('单位同意的方式', '发送链接，由单位在线确认')
  await phone.sign('本人承诺签名')
  await phone.tap('确认签名')
  await phone.sees('重签')
  await phone.tap(/^我同意公开/)
}
