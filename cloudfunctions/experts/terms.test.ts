import { searchTerms } from './terms'

it('asks for everybody without filters', () => {
  expect(searchTerms({})).toEqual({ all: ['*'], named: null })
  expect(searchTerms({ words: ' ，' })).toEqual({ all: ['*'], named: null })
})

it.each([
  [{ city: '320100' }, ['c:320100']],
  [{ city: '320100', industry: 'ai' }, ['c:320100+i:ai']],
  [{ industry: 'ai', specialty: 'law' }, ['i:ai+s:law']],
  [{ city: '320100', industry: 'ai', specialty: 'law' }, ['c:320100+i:ai', 'c:320100+s:law', 'i:ai+s:law']],
  [{ specialty: 'law', mode: 'phone', thisWeek: true }, ['s:law', 'm:phone', 'w:thisWeek']],
] as const)('combines %j into few terms', (filters, all) => {
  expect(searchTerms(filters)).toEqual({ all, named: null })
})

it('looks for a short word first as a name', () => {
  expect(searchTerms({ words: '王小明', city: '320100' })).toEqual({
    all: ['王小', '小明', 'c:320100'],
    named: { all: ['n:王小明', 'c:320100'], name: 'n:王小明' },
  })
})

it('takes letters as pinyin or as a word', () => {
  expect(searchTerms({ words: 'ＷＸＭ' })).toEqual({ all: ['wxm'], named: { all: ['n:wxm'], name: 'n:wxm' } })
})

it.each(['王老师', '王 专家', '王'])('looks for %s in names alone', (words) => {
  expect(searchTerms({ words })).toEqual({ all: ['n:王'], named: null })
})

it('cuts words written together where it knows one, and takes no field for a name', () => {
  expect(searchTerms({ words: '南京职业规划' })).toEqual({ all: ['南京', '职业', '业规', '规划'], named: null })
  expect(searchTerms({ words: '南京王小明' }).named).toEqual({ all: ['n:王小明', '南京'], name: 'n:王小明' })
})

it('never asks for more than a dozen parts of words', () => {
  const words = '一二三四五六七八九十百千万亿兆京垓秭穰沟涧正载极'

  expect(searchTerms({ words }).all).toHaveLength(12)
})

it('takes a polite word alone as what is looked for', () => {
  expect(searchTerms({ words: '教授' }).all).toEqual(['教授'])
})
