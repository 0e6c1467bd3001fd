import type { Account, HeldRole } from '@/cloudfunctions/_kit/caller'
import { accountIdOf } from '@/cloudfunctions/_kit/identity'
import { CITIES, type City } from '@/domain/rules/cities'
import { KEY_GROUPS, type KeyGroup } from '@/domain/rules/keyGroups'
import { createDice } from './dice'
import { DAY_MS } from './moments'
import { nameOf, phoneNumber } from './texts/names'
import { unitName } from './texts/units'
import { remember, type Archive } from './trail'

/** Somebody the demo's switcher offers. */
export interface DemoPerson {
  /** What functions see as the web sign-in id. */
  uid: string
  username: string
  password: string
  label: string
  describes: string
}

const PASSWORD = 'demo2026'

const person = (username: string, label: string, describes: string): DemoPerson => ({
  uid: `demo-${username}`,
  username,
  password: PASSWORD,
  label,
  describes,
})

/** Everybody the switcher offers, in its order. All are invented. */
export const demoPeople = [
  person('visitor', '访客', '还没有登记身份，可以找专家、看评价，想提问时再登记'),
  person('seeker-lin', '劳动者 林晓禾', '南京的应届毕业生，一个咨询在等答复，一个正在沟通，一个被婉拒待选择'),
  person('seeker-zhou', '劳动者 周建安', '苏州的大龄求职者，提问已转给同领域专家和市级值班台'),
  person('employer-xu', '用人单位 许雅宁', '南京一家制造企业的人事，正与专家沟通招聘问题，已交换联系方式'),
  person('employer-pan', '用人单位 潘启铭', '苏州一家酒店的负责人，隐名提问等待答复，另有一件投诉待处理'),
  person('expert-busy', '专家 秦致远', '南京专家，多条咨询等待答复，其中一条今明到期，评价待回复'),
  person('expert-logs', '专家 苏映岚', '苏州专家，有草稿、被退回和正在更正的服务日志，有一张有效的评价二维码'),
  person('expert-paused', '专家 贺承川', '南通专家，暂停接单中，可以恢复接单并回复评价'),
  person('expert-ending', '专家 方砚秋', '南京专家，聘期还有 25 天届满，可以写续聘说明、下载聘任证书'),
  person('expert-leaving', '专家 谢云舟', '苏州专家，已申请退出，省中心确认前可以收回'),
  person('applicant-draft', '申请人 江望舒', '南京申请人，申请表填了一半，接着填写后可以提交'),
  person('applicant-unit', '申请人 骆知夏', '苏州申请人，已提交，正等所在单位打开链接确认'),
  person('applicant-returned', '申请人 温如许', '南京申请人，被市级退回补正，逐项写明了原因'),
  person('applicant-notice', '申请人 宁致和', '南京申请人，正在公示，公示期满后聘任'),
  person('panelist-chair', '评审组长 葛怀瑾', '评审专家小组组长，有申请等待声明回避、阅读和评分'),
  person('panelist-member', '评审专家 童以宁', '评审专家小组成员，已评一部分，有一份因同单位须回避'),
  person('officer-nanjing', '市级经办人 陶思宁', '南京市经办人，初审、退回、报送申请，审核服务日志'),
  person('officer-suzhou', '市级经办人 陆文怡', '苏州市经办人，初审申请（含一位超龄），审核服务日志'),
  person(
    'officer-centre',
    '省中心经办人 韩立森',
    '省职业介绍中心经办人，批次、评审、公示、异议、聘任、续聘、退出和投诉',
  ),
  person('officer-admin', '系统管理员 唐屿', '系统管理员，维护项目设置和工作日历，看不到任何个案'),
] as const satisfies readonly DemoPerson[]

/** Account ids of demo people, by username. */
export function accountIdOfPerson(username: (typeof demoPeople)[number]['username']): string {
  return accountIdOf(`demo-${username}`)
}

/** Who reads the desks that the demo staffs. */
export const DESK_READERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['city:320100', [accountIdOfPerson('officer-nanjing')]],
  ['city:320500', [accountIdOfPerson('officer-suzhou')]],
  ['centre', [accountIdOfPerson('officer-centre')]],
  ['admin', [accountIdOfPerson('officer-admin')]],
])

type Given = Pick<Account, 'kind' | 'name' | 'unit' | 'city'> & { keyGroups?: KeyGroup[]; roles?: HeldRole[] }

/** An account opened at `at`; the phone comes from `serial`. From `endedAt` on it holds no role any more. */
export function openAccount(
  archive: Archive,
  id: string,
  serial: number,
  opened: { at: number; given: Given; endedAt?: number | undefined },
): Account {
  const { at, given, endedAt } = opened
  const role = given.kind ?? given.roles?.[0]?.role ?? 'visitor'
  const act = { at, who: id, role, action: 'account.register', from: 'visitor', to: role }
  const revoked = { who: accountIdOfPerson('officer-centre'), role: 'centreOfficer', action: 'account.revoke' }
  const acts = endedAt === undefined ? [act] : [act, { ...revoked, at: endedAt, from: role, to: '' }]
  return {
    keyGroups: [],
    ...given,
    roles: endedAt === undefined ? (given.roles ?? []) : [],
    ...remember(archive, { collection: 'accounts', id }, acts),
    phone: phoneNumber(serial),
    blocks: [],
    agreedTo: '2026-11',
    createdAt: at,
  }
}

/** The switcher's clients and officers; experts get theirs with their profile. */
export function castAccounts(archive: Archive, nowAt: number) {
  const open = (username: (typeof demoPeople)[number]['username'], serial: number, given: Given) =>
    openAccount(archive, accountIdOfPerson(username), serial, {
      at: nowAt - (given.roles ? 1300 : 200) * DAY_MS,
      given,
    })
  const officer = (name: string, unit: string, role: HeldRole): Given => ({
    kind: null,
    name,
    unit,
    city: role.city ?? null,
    roles: [role],
  })
  return {
    lin: open('seeker-lin', 1, { kind: 'seeker', name: '林晓禾', unit: '', city: '320100', keyGroups: ['graduate'] }),
    zhou: open('seeker-zhou', 2, { kind: 'seeker', name: '周建安', unit: '', city: '320500', keyGroups: ['hardship'] }),
    xu: open('employer-xu', 3, { kind: 'employer', name: '许雅宁', unit: '南京云桥机械制造有限公司', city: '320100' }),
    pan: open('employer-pan', 4, {
      kind: 'employer',
      name: '潘启铭',
      unit: '苏州石榴巷酒店管理有限公司',
      city: '320500',
    }),
    nanjing: open(
      'officer-nanjing',
      5,
      officer('陶思宁', '南京市公共就业服务机构', { role: 'cityOfficer', city: '320100' }),
    ),
    suzhou: open(
      'officer-suzhou',
      6,
      officer('陆文怡', '苏州市公共就业服务机构', { role: 'cityOfficer', city: '320500' }),
    ),
    centre: open('officer-centre', 7, officer('韩立森', '省职业介绍中心', { role: 'centreOfficer' })),
    admin: open('officer-admin', 8, officer('唐屿', '省职业介绍中心', { role: 'admin' })),
  }
}

export type Cast = ReturnType<typeof castAccounts>

const CITY_CODES = Object.keys(CITIES) as City[] // keys of a const table
const GROUPS = Object.keys(KEY_GROUPS) as KeyGroup[] // keys of a const table

/** Clients nobody plays: they ask, are served and leave feedback. Every third is an employer. */
export function otherClients(archive: Archive, count: number, nowAt: number): Account[] {
  return Array.from({ length: count }, (_, serial) => {
    const dice = createDice(`client/${serial}`)
    const city = CITY_CODES[serial % CITY_CODES.length] ?? '320100'
    const isEmployer = serial % 3 === 2
    const unit = isEmployer
      ? unitName(dice, {
          category: 'enterprise',
          city,
          industry: dice.pick(['retail', 'machinery', 'textiles', 'internet']),
        })
      : ''
    const given: Given = {
      kind: isEmployer ? 'employer' : 'seeker',
      name: nameOf(dice, dice.chance(0.5) ? 'man' : 'woman'),
      unit,
      city,
      keyGroups: isEmployer || dice.chance(0.5) ? [] : [dice.pick(GROUPS)],
    }
    return openAccount(archive, accountIdOf(`client-${serial}`), 5000 + serial, {
      at: nowAt - dice.between(580, 600) * DAY_MS,
      given,
    })
  })
}
