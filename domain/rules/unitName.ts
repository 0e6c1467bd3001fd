import { CITIES } from './cities'
import { halfWidth } from './halfWidth'

const PROVINCE = '江苏'
const PLACES: readonly string[] = [PROVINCE, ...Object.values(CITIES)]
const SIGNS = /[\s()[\]{}〔〕【】《》<>“”‘’"'·•.,，。、:：;；_—–-]/g
/** A branch is no unit of its own: 某某有限公司南京分公司 is 某某有限公司. A subsidiary has a company name of its own and is one. */
const BRANCH = /(公司).{0,10}(分公司|分行|支行|营业部|办事处)$/
/** Longest first, since 有限公司 ends 有限责任公司's shorter relatives as well. */
const LEGAL_FORMS: readonly string[] = [
  '股份有限公司',
  '有限责任公司',
  '特殊普通合伙',
  '个体工商户',
  '有限公司',
  '股份公司',
  '有限合伙',
  '普通合伙',
  '总公司',
  '分公司',
  '公司',
  '集团',
]
/** Shorter than this a rest does not stand for a unit without its place: 南京大学 is not a 大学 in 南京. */
const SHORTEST_CORE = 4

interface UnitName {
  /** The narrowest place in front, '' when there is none. */
  place: string
  core: string
}

function withoutLegalForm(name: string): string {
  const form = LEGAL_FORMS.find((each) => name.endsWith(each) && name.length >= each.length + 2)
  return form ? withoutLegalForm(name.slice(0, -form.length)) : name
}

function placeBefore(name: string): { place: string; written: string } | null {
  const place = PLACES.find((each) => name.startsWith(each))
  if (!place) return null
  const suffix = place === PROVINCE ? '省' : '市'
  return { place, written: name.startsWith(`${place}${suffix}`) ? `${place}${suffix}` : place }
}

function takeApart(text: string): UnitName {
  const bare = halfWidth(text).replace(SIGNS, '').toLowerCase()
  let core = withoutLegalForm(bare.replace(BRANCH, '$1'))
  let place = ''
  for (let before = placeBefore(core); before; before = placeBefore(core)) {
    const rest = core.slice(before.written.length)
    if (rest.length < SHORTEST_CORE) return { place, core: before.place + rest }
    place = before.place
    core = rest
  }
  return { place, core }
}

/**
 * A unit's name in one spelling: half width, no spaces, brackets or legal form, branches as their company, the narrowest place of the
 * province in front without 省 or 市. '' for what holds no name. To tell units apart use `sameUnit`, since places may be left out.
 */
export function normaliseUnit(text: string): string {
  const { place, core } = takeApart(text)
  return place + core
}

/**
 * Whether two names as people write them mean one unit. A place may be left out on one side, but two different places are two units:
 * 江苏省 and 南京市 have a centre each. Parts of a unit (a college of a university) count as other units; those are for people to declare.
 * Not transitive: 甲中心 is the same as 南京甲中心 and as 苏州甲中心, which differ. 第六条(三)
 */
export function sameUnit(a: string, b: string): boolean {
  const [one, other] = [takeApart(a), takeApart(b)]
  if (one.core === '' || one.core !== other.core) return false
  return one.place === other.place || one.place === '' || other.place === ''
}
