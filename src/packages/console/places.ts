import { holds, type Me } from '@/src/me'
import type { PageName } from '@/src/pages'
import type { IconName } from '@/src/ui/Icon'
import type { Role } from '@/domain/rules/roles'

export type PlaceName = Extract<PageName, 'staff' | 'reviewLogs' | 'duty' | 'reports' | 'pictures'>

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
  { name: 'staff', title: '工作台', note: '', icon: 'info', by: STAFF },
  { name: 'reviewLogs', title: '服务日志审核', note: '第十条(三)：审核、归档', icon: 'file', by: STAFF },
  { name: 'duty', title: '值班台', note: '专家都没有及时答复的咨询', icon: 'phone', by: ['cityOfficer'] },
  {
    name: 'reports',
    title: '投诉与监督',
    note: '第十条(一)：接受社会监督',
    icon: 'shield',
    by: ['centreOfficer'],
  },
  { name: 'pictures', title: '图片人工查看', note: '内容检查没有结果的图片', icon: 'camera', by: ['centreOfficer'] },
]

/** Where the caller's roles have work, the overview first; nothing for who is not staff. */
export function placesOf(me: Me): Place[] {
  return PLACES.filter(({ by }) => by.some((role) => holds(me, role)))
}
