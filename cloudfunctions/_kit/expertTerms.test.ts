import { makeExpert } from '@/tests/make'
import { partsOf, runsOf, termsOf } from './expertTerms'
import { pinyinOf } from './pinyin'

const expert = makeExpert('e1', {
  name: '曾晓明',
  title: '高级职业指导师',
  post: '主任',
  unit: '苏北人才服务中心',
  city: '320300',
  industry: 'ai',
  specialties: ['planning', 'law'],
  modes: ['online'],
  bio: '从事高校就业工作15年，熟悉HR招聘流程。',
})

describe('termsOf', () => {
  it('has the facets and every pair of city, industry and specialty', () => {
    const facets = termsOf(expert).filter((term) => /^(\*|[cimsw]:)/.test(term))

    expect(facets).toEqual([
      '*',
      'c:320300',
      'i:ai',
      's:planning',
      's:law',
      'm:online',
      'w:thisWeek',
      'c:320300+i:ai',
      'c:320300+s:planning',
      'i:ai+s:planning',
      'c:320300+s:law',
      'i:ai+s:law',
    ])
  })

  it('has the name in parts, and in both of its readings', () => {
    const names = termsOf(expert).filter((term) => term.startsWith('n:'))

    expect(new Set(names)).toEqual(
      new Set(
        ['曾', '晓', '明', '曾晓', '晓明', '曾晓明', 'zeng', 'zengxiao', 'zengxiaoming', 'zx', 'zxm']
          .concat(['ceng', 'cengxiao', 'cengxiaoming', 'cx', 'cxm'])
          .map((part) => `n:${part}`),
      ),
    )
  })

  it('has title, post, unit, fields and what the bio says, without its empty words', () => {
    const terms = termsOf(expert)

    for (const term of [
      '徐州',
      '业规',
      '法律',
      '工智',
      '职业',
      '指导',
      '主任',
      '苏北',
      '人才',
      '高校',
      '就业',
      'hr',
      '15',
    ]) {
      expect(terms).toContain(term)
    }
    for (const term of ['从事', '熟悉', '事高', '悉hr']) expect(terms).not.toContain(term)
  })

  it('says nothing of the week while paused or without hours', () => {
    expect(termsOf({ ...expert, paused: true })).not.toContain('w:thisWeek')
    expect(termsOf({ ...expert, hours: [] })).not.toContain('w:thisWeek')
  })

  it('is empty for an expert who is not listed', () => {
    expect(termsOf({ ...expert, listed: false })).toEqual([])
  })

  it('stays within its bound and keeps facets and name, however much there is', () => {
    const terms = termsOf({
      ...expert,
      specialties: [
        'assessment',
        'planning',
        'humanResources',
        'counselling',
        'law',
        'branding',
        'publicity',
        'research',
      ],
      unit: '长'.repeat(5) + '江苏省某某市某某区公共就业与人才服务中心职业指导科'.repeat(3),
      bio: [...Array(200).keys()].map((each) => String.fromCodePoint(0x4e00 + each * 3)).join(''),
    })

    expect(terms).toHaveLength(120)
    expect(new Set(terms).size).toBe(120)
    expect(terms).toEqual(expect.arrayContaining(['*', 'c:320300+s:research', 'n:曾晓明', 'n:zxm']))
  })
})

describe('pinyinOf', () => {
  it.each([
    ['单雄', 'shan'],
    ['仇英', 'qiu'],
    ['解晓', 'xie'],
    ['欧阳修', 'ouyangxiu'],
    ['吕青', 'lvqing'],
    ['吕青', 'luqing'],
  ])('reads %s also as %s', (name, spelled) => {
    expect(pinyinOf(name)).toContain(spelled)
  })

  it('gives nothing for a name in letters', () => {
    expect(pinyinOf('Anna')).toEqual([])
  })
})

it('cuts text where the script changes, in narrow lower case', () => {
  expect(runsOf('ＨＲ总监，AI方向 Java/Go')).toEqual(['hr', '总监', 'ai', '方向', 'java', 'go'])
  expect(partsOf('职业规划', 2)).toEqual(['职业', '业规', '规划'])
  expect(partsOf('王', 2)).toEqual([])
})
