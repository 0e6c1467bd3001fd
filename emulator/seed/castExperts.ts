import type { Account } from '@/cloudfunctions/_kit/caller'
import type { ExpertDoc } from '@/cloudfunctions/_kit/documents'
import type { Hour } from '@/domain/contract/experts'
import { addDays, addYears, dayOf } from '@/domain/rules/shanghai'
import { sorted, type Invented } from './experts'
import { DAY_MS } from './moments'
import { accountIdOfPerson, openAccount } from './people'
import type { Gender } from './texts/names'
import { remember, type Archive } from './trail'

interface Role {
  /** Which of the invented experts is played; it decides city, category and term. */
  serial: number
  gender: Gender
  age: number
  fields(nowAt: number): Partial<ExpertDoc>
}

const hour = (weekday: number, half: Hour['half'], mode: Hour['mode']): Hour => ({ weekday, half, mode })

/** The three experts of the switcher. */
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
]

/** The invented experts with the switcher's three among them. */
export function withCast(invented: readonly Invented[], nowAt: number): Invented[] {
  return invented.map((each, serial) => {
    const role = ROLES.find((candidate) => candidate.serial === serial)
    if (!role) return each
    return { gender: role.gender, age: role.age, expert: sorted({ ...each.expert, ...role.fields(nowAt) }) }
  })
}

/** Terms that ended without a decision: these experts have left the directory. */
export function expired(invented: Invented, nowAt: number): Invented {
  const endOn = addDays(dayOf(nowAt), -20)
  const term = { ...invented.expert.term, startOn: addDays(addYears(endOn, -2), 1), endOn }
  return { ...invented, expert: sorted({ ...invented.expert, term, listed: false }) }
}

/** The expert's record with its past: appointed by the centre on the first day of the term. */
export function appointed(archive: Archive, expert: ExpertDoc, centre: Account): ExpertDoc {
  const record = { collection: 'experts', id: expert._id }
  const act = { at: expert.listedAt, who: centre._id, role: 'centreOfficer', action: 'appoint', from: '', to: 'listed' }
  return { ...expert, ...remember(archive, record, [act]) }
}

/** The account an expert signs in with. */
export function expertAccount(archive: Archive, expert: ExpertDoc): Account {
  const roles = [{ role: 'expert' as const, expertId: expert._id }]
  const given = { kind: null, name: expert.name, unit: expert.unit, city: expert.city, roles }
  const account = openAccount(archive, expert.accountId, 0, { at: expert.listedAt - DAY_MS, given })
  return { ...account, phone: expert.phone }
}
