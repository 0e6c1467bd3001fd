import type { Account } from '@/cloudfunctions/_kit/caller'
import type { ExpertDoc } from '@/cloudfunctions/_kit/documents'
import type { Hour } from '@/domain/contract/experts'
import { addDays, dayOf } from '@/domain/rules/shanghai'
import { ENDING, endingIn, gone, isEarlyEnd, SETTLED_AFTER_DAYS } from './departures'
import { sorted, type Invented } from './experts'
import { DAY_MS } from './moments'
import { accountIdOfPerson, openAccount } from './people'
import type { Gender } from './texts/names'
import { remember, type Archive } from './trail'

const CLOCK = { who: 'clock', role: 'clock' }

interface Role {
  /** Which of the invented experts is played; it decides city, category and term. */
  serial: number
  gender: Gender
  age: number
  standing?: Invented['standing']
  renewed?: true
  fields(nowAt: number): Partial<ExpertDoc>
}

const hour = (weekday: number, half: Hour['half'], mode: Hour['mode']): Hour => ({ weekday, half, mode })

/** The experts of the switcher. */
const ROLES: readonly Role[] = [
  {
    serial: 0,
    gender: 'man',
    age: 46,
    fields: () => ({
      accountId: accountIdOfPerson('expert-busy'),
      name: '秦致远',
      title: '高级职业指导师',
      post: '职业指导部主任',
      unit: '沿江人才服务中心',
      industry: 'publicSector',
      specialties: ['assessment', 'planning', 'humanResources'],
      modes: ['offline', 'online', 'phone'],
      hours: [
        hour(1, 'evening', 'online'),
        hour(2, 'morning', 'offline'),
        hour(4, 'afternoon', 'offline'),
        hour(6, 'morning', 'phone'),
      ],
      bio: '做职业指导二十年，从街道服务站的窗口一路做到今天，面谈过的求职者有四千多人。擅长职业定位、简历诊断和招聘流程梳理，也常到学校和园区讲课。谈话不绕弯，先听后说，希望每个人走的时候都知道明天该做什么。',
      paused: false,
    }),
  },
  {
    serial: 30,
    gender: 'woman',
    age: 38,
    fields: () => ({
      accountId: accountIdOfPerson('expert-logs'),
      name: '苏映岚',
      title: '人力资源管理师（一级）',
      post: '业务总监',
      unit: '环湖嘉木就业服务社',
      specialties: ['humanResources', 'law', 'branding'],
      modes: ['offline', 'online'],
      hours: [hour(2, 'afternoon', 'online'), hour(3, 'morning', 'offline'), hour(5, 'afternoon', 'offline')],
      bio: '在制造业和服务业做过十四年人力资源，熟悉招聘、用工合规和员工关系。给出的建议都配有表单和步骤，拿回去就能用。每月到产业园坐班一天，专门帮中小单位看岗位说明、理用工流程，也愿意听一线员工讲讲他们的想法。',
      paused: false,
    }),
  },
  {
    serial: 31,
    gender: 'man',
    age: 52,
    fields: (nowAt) => ({
      accountId: accountIdOfPerson('expert-paused'),
      name: '贺承川',
      title: '副教授',
      post: '心理健康教师',
      unit: '江口应用技术学院',
      industry: 'education',
      specialties: ['planning', 'counselling'],
      modes: ['online', 'phone'],
      hours: [hour(3, 'evening', 'online'), hour(7, 'afternoon', 'phone')],
      bio: '在高校讲授生涯规划与心理健康课程十八年，陪伴过许多求职受挫的年轻人。相信情绪稳住了，办法自然会出来。习惯先听对方把话说完，再一起把大目标拆成一周之内能完成的小事，过后还会主动问一问进展。',
      paused: true,
      pausedUntilOn: addDays(dayOf(nowAt), 6),
    }),
  },
  {
    serial: 78,
    gender: 'woman',
    age: 57,
    renewed: true,
    fields: (nowAt) => ({
      accountId: accountIdOfPerson('expert-ending'),
      name: '方砚秋',
      title: '正高级工程师',
      post: '产业人才部主任',
      unit: '沿江新材料产业研究院',
      industry: 'newMaterials',
      specialties: ['planning', 'dataAnalysis', 'research'],
      modes: ['offline', 'online'],
      bio: '在新材料研发和产业人才工作上做了三十年，带过工艺，也带过团队。熟悉化工与材料岗位的成长周期，愿意帮理工科学生看清车间与实验室之间的路，也常陪企业把岗位说明写得让人看得懂。参加志愿服务六年，坚持每季度走访一所职业院校。',
      paused: false,
      ...endingIn(78, 25, nowAt),
    }),
  },
  {
    serial: 56,
    gender: 'man',
    age: 49,
    standing: 'leaving',
    fields: () => ({
      accountId: accountIdOfPerson('expert-leaving'),
      name: '谢云舟',
      title: '副教授',
      post: '就业指导教研室主任',
      unit: '环湖青屿职业技术学院',
      industry: 'education',
      specialties: ['planning', 'assessment', 'counselling'],
      modes: ['offline', 'online'],
      bio: '在高职院校教职业生涯课十七年，主持过就业指导课程建设，习惯用真实的招聘启事当教材。相信选择没有标准答案，只有越来越清楚的自己。近两年常到产业园做公益讲座，也愿意一对一陪同学把简历改到满意为止。',
      paused: false,
    }),
  },
]

/** The invented experts with those of the switcher among them, and behind the first `listed` those who left. */
export function withCast(invented: readonly Invented[], listed: number, nowAt: number): Invented[] {
  return invented.map((each, serial) => {
    const role = ROLES.find((candidate) => candidate.serial === serial)
    if (role) return played(each, role, nowAt)
    if (serial === ENDING.serial) {
      return { ...each, expert: sorted({ ...each.expert, ...endingIn(serial, ENDING.days, nowAt) }) }
    }
    return serial < listed ? each : gone(each, serial - listed, nowAt)
  })
}

function played(each: Invented, role: Role, nowAt: number): Invented {
  const { gender, age, standing = each.standing, renewed = each.renewed } = role
  return { ...each, gender, age, standing, renewed, expert: sorted({ ...each.expert, ...role.fields(nowAt) }) }
}

/** The expert's record with its past: appointed by the centre on the first day of the term, and for some the day they left. */
export function appointed(archive: Archive, { expert, standing, goneAt }: Invented, centre: Account): ExpertDoc {
  const record = { collection: 'experts', id: expert._id }
  const officer = { who: centre._id, role: 'centreOfficer' }
  const act = { at: expert.listedAt, ...officer, action: 'appoint', from: '', to: 'listed' }
  if (expert.listed) return { ...expert, ...remember(archive, record, [act]) }
  const by = isEarlyEnd(standing) ? { ...officer, action: 'experts.unlist' } : { ...CLOCK, action: 'endTerm' }
  return { ...expert, ...remember(archive, record, [act, { at: goneAt, ...by, from: 'listed', to: 'unlisted' }]) }
}

/** The account an expert signs in with; whose term is over for good is an expert no more. */
export function expertAccount(archive: Archive, { expert, standing, goneAt }: Invented): Account {
  const roles = [{ role: 'expert' as const, expertId: expert._id }]
  const given = { kind: null, name: expert.name, unit: expert.unit, city: expert.city, roles }
  const settledAt = standing === 'notRenewed' ? goneAt + SETTLED_AFTER_DAYS * DAY_MS : goneAt
  const endedAt = isEarlyEnd(standing) || standing === 'notRenewed' ? settledAt : undefined
  const account = openAccount(archive, expert.accountId, 0, { at: expert.listedAt - DAY_MS, given, endedAt })
  return { ...account, phone: expert.phone }
}
