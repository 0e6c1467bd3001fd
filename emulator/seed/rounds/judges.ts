import { RUNNING_CAST } from './cast'
import type { Judge } from './panel'

/** The panel of the round under review: five who mark, a secretary, and two left in the pool. One has a colleague, one a relative among the applicants. */
export const JUDGES: readonly Judge[] = [
  {
    key: 'panelist-chair',
    name: '葛怀瑾',
    unit: '苏中职业能力建设研究院',
    city: '320600',
    seat: 'chair',
    by: 'named',
    relatives: '',
  },
  {
    ...{ key: 'panelist-member', name: '童以宁', unit: RUNNING_CAST.sameUnit.unit, city: '320100' },
    ...{ seat: 'member', by: 'named', relatives: '' },
  },
  {
    ...{ key: 'judge-c', name: '尚若川', unit: '沿海人力资源行业协会', city: '320900' },
    ...{ seat: 'member', by: 'named', relatives: `${RUNNING_CAST.relative.name}（表妹）` },
  },
  { key: 'judge-d', name: '闵星河', unit: '苏北师范学院', city: '320300', seat: 'member', by: 'drawn', relatives: '' },
  {
    key: 'judge-e',
    name: '柯念慈',
    unit: '里下河产业工会联合会',
    city: '321200',
    seat: 'member',
    by: 'drawn',
    relatives: '',
  },
  {
    key: 'judge-pool-a',
    name: '巫景澄',
    unit: '运河经济研究会',
    city: '320800',
    seat: 'member',
    by: 'pool',
    relatives: '',
  },
  {
    key: 'judge-pool-b',
    name: '冷秋实',
    unit: '江口技师协会',
    city: '320600',
    seat: 'member',
    by: 'pool',
    relatives: '',
  },
  {
    key: 'judge-secretary',
    name: '舒可宜',
    unit: '省就业研究所',
    city: null,
    seat: 'secretary',
    by: 'named',
    relatives: '',
  },
]
