import { EMPTY_LOG_CONTENT, logProblems, overlaps, type LogPeriod, type ServiceLogContent } from './serviceLogRules'

const PERIOD: LogPeriod = { today: '2026-11-23', termStartOn: '2025-03-01', termEndOn: '2027-02-28' }

const COMPLETE: ServiceLogContent = {
  ...EMPTY_LOG_CONTENT,
  activityName: '高校毕业生简历诊断',
  startOn: '2026-11-20',
  endOn: '2026-11-21',
  place: '南京市人力资源市场二楼',
  mode: 'offline',
  form: 'lecture',
  dutyClass: 'guidance',
  content: '指'.repeat(200),
  photos: ['photo-1', 'photo-2'],
}

const problemsOf = (named: Partial<ServiceLogContent>, period: Partial<LogPeriod> = {}) =>
  logProblems({ ...COMPLETE, ...named }, { ...PERIOD, ...period })

describe('a complete log', () => {
  it('has no gap', () => {
    expect(problemsOf({})).toEqual([])
  })

  it('may leave out the client, the number of people and the feedback', () => {
    expect(problemsOf({ clientKind: '', clientName: '', clientPhone: '', participants: null, keyGroups: [] })).toEqual(
      [],
    )
  })
})

it('names every gap of an empty log, in the order of the paper', () => {
  expect(logProblems(EMPTY_LOG_CONTENT, PERIOD)).toEqual([
    { field: 'activityName', message: '活动名称请写 2 至 60 个字' },
    { field: 'startOn', message: '请选择服务开始日期' },
    { field: 'endOn', message: '请选择服务结束日期' },
    { field: 'place', message: '请填写服务地点' },
    { field: 'mode', message: '请选择服务方式' },
    { field: 'form', message: '请选择服务形式' },
    { field: 'dutyClass', message: '请选择职责类别' },
    { field: 'content', message: '服务内容请写 200 至 500 字，现有 0 字，还差 200 字' },
    { field: 'photos', message: '请附 2 至 3 张含本人的现场照片，或至少一份其他证明资料' },
  ])
})

describe('活动名称', () => {
  const gap = [{ field: 'activityName', message: '活动名称请写 2 至 60 个字' }]

  it.each([
    ['', gap],
    ['讲', gap],
    [' 讲 ', gap],
    ['讲座', []],
    ['座'.repeat(60), []],
    ['座'.repeat(61), gap],
    ['🎓'.repeat(60), []],
  ])('%j', (activityName, expected) => {
    expect(problemsOf({ activityName })).toEqual(expected)
  })
})

describe('服务日期', () => {
  const outside = '服务日期应在聘期内（2025年3月1日至2027年2月28日）'

  it.each([
    ['one day', '2026-11-20', '2026-11-20', []],
    ['today', '2026-11-23', '2026-11-23', []],
    ['the first day of the term', '2025-03-01', '2025-03-01', []],
    ['an end before the start', '2026-11-20', '2026-11-19', [{ field: 'endOn', message: '结束日期不能早于开始日期' }]],
    ['an end tomorrow', '2026-11-20', '2026-11-24', [{ field: 'endOn', message: '服务日期不能晚于今天' }]],
    [
      'both tomorrow',
      '2026-11-24',
      '2026-11-24',
      [
        { field: 'startOn', message: '服务日期不能晚于今天' },
        { field: 'endOn', message: '服务日期不能晚于今天' },
      ],
    ],
    ['a start before the term', '2025-02-28', '2025-03-02', [{ field: 'startOn', message: outside }]],
    [
      'both before the term',
      '2025-02-27',
      '2025-02-28',
      [
        { field: 'startOn', message: outside },
        { field: 'endOn', message: outside },
      ],
    ],
    ['no start', '', '2026-11-20', [{ field: 'startOn', message: '请选择服务开始日期' }]],
    ['no end', '2026-11-20', '', [{ field: 'endOn', message: '请选择服务结束日期' }]],
    ['a day that is none', '2026-02-30', '2026-11-20', [{ field: 'startOn', message: '请选择服务开始日期' }]],
  ])('%s', (_what, startOn, endOn, expected) => {
    expect(problemsOf({ startOn, endOn })).toEqual(expected)
  })

  it('takes the last day of the term and not the next one', () => {
    const after = { today: '2027-03-05' }

    expect(problemsOf({ startOn: '2027-02-28', endOn: '2027-02-28' }, after)).toEqual([])
    expect(problemsOf({ startOn: '2027-02-28', endOn: '2027-03-01' }, after)).toEqual([
      { field: 'endOn', message: outside },
    ])
  })
})

describe('服务地点', () => {
  const gap = [{ field: 'place', message: '请填写服务地点' }]

  it.each([
    ['offline', '', gap],
    ['offline', ' 　', gap],
    ['offline', '镇江市图书馆', []],
    ['online', '', []],
    ['phone', '', []],
  ] as const)('%s at %j', (mode, place, expected) => {
    expect(problemsOf({ mode, place })).toEqual(expected)
  })
})

describe('the choices', () => {
  it.each([
    ['mode', '请选择服务方式'],
    ['form', '请选择服务形式'],
    ['dutyClass', '请选择职责类别'],
  ])('%s must be made', (field, message) => {
    expect(problemsOf({ [field]: '' })).toEqual([{ field, message }])
  })
})

describe('服务对象联系电话', () => {
  const message = '联系电话应为 11 位手机号，或带区号的固定电话；也可以不填'

  it.each(['', '  ', '13812341234', '025-83301234', '025-83301234-801'])('%j is fine', (clientPhone) => {
    expect(problemsOf({ clientPhone })).toEqual([])
  })

  it.each(['1381234', '83301234', '活动主办方'])('%s is not', (clientPhone) => {
    expect(problemsOf({ clientPhone })).toEqual([{ field: 'clientPhone', message }])
  })
})

describe('参加人数', () => {
  it.each([
    [null, []],
    [1, []],
    [300, []],
    [0, [{ field: 'participants', message: '参加人数请填 1 以上的整数；也可以不填' }]],
    [-2, [{ field: 'participants', message: '参加人数请填 1 以上的整数；也可以不填' }]],
    [2.5, [{ field: 'participants', message: '参加人数请填 1 以上的整数；也可以不填' }]],
  ])('%s', (participants, expected) => {
    expect(problemsOf({ participants })).toEqual(expected)
  })
})

describe('服务内容', () => {
  const short = '服务内容请写 200 至 500 字，现有 199 字，还差 1 字'
  const long = '服务内容请写 200 至 500 字，现有 501 字，多出 1 字'

  it.each([
    ['199 characters', '指'.repeat(199), [{ field: 'content', message: short }]],
    ['200', '指'.repeat(200), []],
    ['500', '指'.repeat(500), []],
    ['501', '指'.repeat(501), [{ field: 'content', message: long }]],
    ['199 and padding', `${'指'.repeat(199)}\r\n   \n`, [{ field: 'content', message: short }]],
    ['500 and line breaks', '指\r\n'.repeat(500), []],
    ['500 emoji', '🙂'.repeat(500), []],
  ])('%s', (_what, content, expected) => {
    expect(problemsOf({ content })).toEqual(expected)
  })
})

describe('照片和其他证明', () => {
  const missing = [{ field: 'photos', message: '请附 2 至 3 张含本人的现场照片，或至少一份其他证明资料' }]
  const tooMany = [{ field: 'photos', message: '现场照片最多 3 张，请移除多余的照片' }]
  const twice = [{ field: 'photos', message: '有重复的照片，请移除后换一张' }]

  it.each([
    [[], [], missing],
    [['a'], [], missing],
    [['a', 'b'], [], []],
    [['a', 'b', 'c'], [], []],
    [['a', 'b', 'c', 'd'], [], tooMany],
    [['a', 'b', 'c', 'd'], ['proof'], tooMany],
    [[], ['proof'], []],
    [['a'], ['proof'], []],
    [['a', 'a'], [], twice],
    [['a', 'a'], ['proof'], twice],
  ])('photos %j, other proof %j', (photos, proofs, expected) => {
    expect(problemsOf({ photos, proofs })).toEqual(expected)
  })
})

describe('two periods', () => {
  it.each([
    ['the same day', '2026-11-20', '2026-11-20', '2026-11-20', '2026-11-20', true],
    ['one inside the other', '2026-11-01', '2026-11-30', '2026-11-10', '2026-11-12', true],
    ['a shared last day', '2026-11-01', '2026-11-10', '2026-11-10', '2026-11-12', true],
    ['a shared first day', '2026-11-10', '2026-11-12', '2026-11-01', '2026-11-10', true],
    ['next to each other', '2026-11-01', '2026-11-09', '2026-11-10', '2026-11-12', false],
    ['far apart', '2026-12-01', '2026-12-02', '2026-11-10', '2026-11-12', false],
  ])('%s', (_what, aStartOn, aEndOn, bStartOn, bEndOn, expected) => {
    expect(overlaps(aStartOn, aEndOn, bStartOn, bEndOn)).toBe(expected)
    expect(overlaps(bStartOn, bEndOn, aStartOn, aEndOn)).toBe(expected)
  })
})
