import type { Category } from '@/domain/rules/categories'
import { CITIES, type City } from '@/domain/rules/cities'
import type { Industry } from '@/domain/rules/industries'
import type { Dice } from '@/emulator/seed/dice'

/** Words that sound like a firm and are none that the demo knows of. */
const BRANDS = [
  '云桥',
  '禾光',
  '知远',
  '澄岸',
  '嘉木',
  '新渡',
  '和岸',
  '望川',
  '青屿',
  '南枝',
  '拾阶',
  '长堤',
  '晴川里',
  '麦垄',
  '石榴巷',
  '栖原',
]

const REGIONS: Record<City, readonly string[]> = {
  '320100': ['沿江', '苏南'],
  '320200': ['环湖', '苏南'],
  '320300': ['苏北', '运河'],
  '320400': ['环湖', '苏南'],
  '320500': ['环湖', '苏南'],
  '320600': ['苏中', '江口'],
  '320700': ['苏北', '沿海'],
  '320800': ['苏北', '运河'],
  '320900': ['苏北', '沿海'],
  '321000': ['苏中', '运河'],
  '321100': ['沿江', '苏南'],
  '321200': ['苏中', '里下河'],
  '321300': ['苏北', '运河'],
}

/** What a firm of the industry calls itself after its name. */
export const TRADES: Record<Industry, string> = {
  internet: '软件科技',
  ai: '智能科技',
  newEnergy: '新能源',
  newMaterials: '新材料',
  education: '教育科技',
  machinery: '机械制造',
  finance: '金融信息服务',
  trade: '供应链管理',
  biotech: '生物医药',
  retail: '商贸连锁',
  hospitality: '酒店管理',
  property: '建设工程',
  textiles: '纺织服饰',
  care: '康养服务',
  farming: '生态农业',
  culture: '文化传媒',
  publicSector: '社会服务',
  other: '企业管理',
}

type Pattern = (parts: { city: string; region: string; brand: string; trade: string }) => string

const PATTERNS: Record<Category, readonly Pattern[]> = {
  agency: [
    ({ region }) => `${region}人才服务中心`,
    ({ city, brand }) => `${city}${brand}人力资源服务有限公司`,
    ({ region, brand }) => `${region}${brand}就业服务社`,
    ({ city, brand }) => `${city}${brand}人才发展有限公司`,
  ],
  academic: [
    ({ region }) => `${region}应用技术学院`,
    ({ region, brand }) => `${region}${brand}职业技术学院`,
    ({ region }) => `${region}职业发展研究会`,
    ({ region }) => `${region}青年就业研究中心`,
    ({ region, brand }) => `${region}${brand}商学院`,
  ],
  enterprise: [
    ({ city, brand, trade }) => `${city}${brand}${trade}有限公司`,
    ({ city, brand, trade }) => `${city}${brand}${trade}集团`,
  ],
  industry: [
    ({ city, brand, trade }) => `${city}${brand}${trade}有限公司`,
    ({ region, trade }) => `${region}${trade}产业研究院`,
    ({ region, trade }) => `${region}${trade}协同创新中心`,
  ],
  champion: [
    ({ city, brand }) => `${city}${brand}技师工作室`,
    ({ region, brand }) => `${region}${brand}技工学校`,
    ({ city, brand, trade }) => `${city}${brand}${trade}有限公司`,
  ],
}

/** An invented unit of that category, city and industry. */
export function unitName(dice: Dice, of: { category: Category; city: City; industry: Industry }): string {
  const pattern = dice.pick(PATTERNS[of.category])
  const parts = {
    city: CITIES[of.city],
    region: dice.pick(REGIONS[of.city]),
    brand: dice.pick(BRANDS),
    trade: TRADES[of.industry],
  }
  return pattern(parts)
}
