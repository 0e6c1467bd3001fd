import sharp from 'sharp'
import type { Phone } from './phone'

/** A real JPEG, as large as a phone takes them: somebody at a table, the wall in a colour of its own. */
export async function photo(name: string, hue: number) {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1200">
    <rect width="1600" height="1200" fill="hsl(${hue} 35% 80%)"/><rect y="880" width="1600" height="320" fill="#8a6d4f"/>
    <circle cx="800" cy="420" r="150" fill="#e8c39e"/><rect x="580" y="580" width="440" height="320" rx="120" fill="#31525b"/>
  </svg>`
  return { name, mimeType: 'image/jpeg', buffer: await sharp(Buffer.from(drawing)).jpeg({ quality: 80 }).toBuffer() }
}

/** The page of the expert of that name, found as anybody would. */
export async function openExpert(phone: Phone, name: string): Promise<void> {
  await phone.go('/experts')
  await phone.write(/拼音首字母/, name)
  await phone.tap('搜索')
  await phone.tap(new RegExp(`^${name}`))
  await phone.sees('能帮您什么')
}

/** Fills the registration that an act led to. */
export async function register(phone: Phone, name: string, number: string): Promise<void> {
  await phone.sees(/登记一次/)
  await phone.tap(/^劳动者/)
  await phone.write('姓名', name)
  await phone.write('手机号', number)
  await phone.tap('我已阅读并同意')
  await phone.tap('同意并登记')
}

export interface Question {
  about: string
  summary: string
  city?: string
}

/** Fills the form of a question that is open, as somebody who has not registered. */
export async function writeQuestion(phone: Phone, { about, summary, city = '南京' }: Question): Promise<void> {
  await phone.tap('劳动者')
  await phone.tap(about)
  await phone.write('问题摘要', summary)
  await phone.choose('所在城市', city)
}

/** A newcomer's first question to an expert, registration and all; ends on the receipt. */
export async function askFirst(phone: Phone, expert: string, question: Question): Promise<void> {
  await openExpert(phone, expert)
  await phone.tap('咨询')
  await writeQuestion(phone, question)
  await phone.tap('提交问题')
  await register(phone, '高雨桐', '13900001111')
  await phone.sees('回执')
}

/** The line of a list that begins a thing, opened. */
export async function openRequest(phone: Phone, summary: string, as: 'expert' | 'pool' = 'expert'): Promise<void> {
  await phone.go(`/desk/requests?as=${as}`)
  await phone.tap(new RegExp(summary))
  await phone.sees('进展')
}

/** A tap and the confirmation that follows, which repeats the verb. */
export async function confirm(phone: Phone, verb: string): Promise<void> {
  await phone.tap(verb)
  await phone.sees(/取消/)
  await phone.tap(verb)
}

export async function write(phone: Phone, text: string): Promise<void> {
  await phone.write(/写下您的答复|继续沟通|补充说明情况/, text)
}
