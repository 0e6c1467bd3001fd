import { holds, type Me } from '@/src/me'
import type { PageName } from '@/src/pages'
import type { IconName } from '@/src/ui/Icon'
import type { Role } from '@/domain/rules/roles'

export type PlaceName = Extract<
  PageName,
  | 'staff'
  | 'staffAppoint'
  | 'staffRenewals'
  | 'staffExits'
  | 'staffApplications'
  | 'staffBatch'
  | 'staffRounds'
  | 'staffPanel'
  | 'staffMeeting'
  | 'staffReview'
  | 'reviewLogs'
  | 'duty'
  | 'reports'
  | 'pictures'
  | 'staffNotices'
  | 'staffObjections'
  | 'settings'
  | 'calendar'
>

/** A screen of the console and what is done there. */
export interface Place {
  name: PlaceName
  title: string
  note: string
  icon: IconName
  by: readonly Role[]
}

const STAFF: readonly Role[] = ['cityOfficer', 'centreOfficer']

const PLACES: readonly Place[] = [
  { name: 'staff', title: '工作台', note: '', icon: 'info', by: [...STAFF, 'admin', 'panelist'] },
  {
    name: 'staffReview',
    title: '专家评审',
    note: '第六条(三)：评审小组成员打分',
    icon: 'star',
    by: ['panelist'],
  },
  {
    name: 'staffApplications',
    title: '专家申请',
    note: '第六条(二)(三)：初审、推荐、考察',
    icon: 'person',
    by: STAFF,
  },
  { name: 'staffBatch', title: '市级报送', note: '第六条(二)：整批报送省中心', icon: 'file', by: STAFF },
  {
    name: 'staffRounds',
    title: '申请批次',
    note: '第六条(一)：集中申请的时间和进度',
    icon: 'calendar',
    by: ['centreOfficer'],
  },
  {
    name: 'staffPanel',
    title: '评审小组',
    note: '第六条(三)：成员、抽取、分配',
    icon: 'unit',
    by: ['centreOfficer'],
  },
  {
    name: 'staffMeeting',
    title: '评审会议',
    note: '第六条(三)：到会、拟定、放行',
    icon: 'chat',
    by: ['centreOfficer'],
  },
  {
    name: 'staffNotices',
    title: '公示管理',
    note: '第六条(四)：拟聘任公示、公示文本',
    icon: 'file',
    by: ['centreOfficer'],
  },
  {
    name: 'staffObjections',
    title: '公示异议',
    note: '第六条(四)(五)：认领、核查、书面结论',
    icon: 'warn',
    by: ['centreOfficer'],
  },
  { name: 'reviewLogs', title: '服务日志审核', note: '第十条(三)：审核、归档', icon: 'file', by: STAFF },
  { name: 'duty', title: '值班台', note: '专家都没有及时答复的咨询', icon: 'phone', by: ['cityOfficer'] },
  {
    name: 'staffAppoint',
    title: '聘任决定',
    note: '第六条(五)：公示无异议后聘任、发证书',
    icon: 'check',
    by: ['centreOfficer'],
  },
  {
    name: 'staffRenewals',
    title: '续聘',
    note: '第七条：聘期届满，依据台账决定',
    icon: 'refresh',
    by: ['centreOfficer'],
  },
  {
    name: 'staffExits',
    title: '解聘与退出',
    note: '第八条：七种情形、送达、公示',
    icon: 'leave',
    by: ['centreOfficer'],
  },
  {
    name: 'reports',
    title: '投诉与监督',
    note: '第十条(一)：接受社会监督',
    icon: 'shield',
    by: ['centreOfficer'],
  },
  { name: 'pictures', title: '图片人工查看', note: '内容检查没有结果的图片', icon: 'camera', by: ['centreOfficer'] },
  {
    name: 'settings',
    title: '项目设置',
    note: '第十二条：条文的解释与期限',
    icon: 'edit',
    by: ['admin', 'centreOfficer'],
  },
  {
    name: 'calendar',
    title: '工作日历',
    note: '放假与调休，公示期按它计算',
    icon: 'calendar',
    by: ['admin', 'centreOfficer'],
  },
]

/** Where the caller's roles have work, the overview first; nothing for who is not staff. */
export function placesOf(me: Me): Place[] {
  return PLACES.filter(({ by }) => by.some((role) => holds(me, role)))
}
