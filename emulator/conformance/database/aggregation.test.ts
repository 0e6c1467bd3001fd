import type { Pipeline } from '@/emulator/conformance/database/typedSdk'
import { openTarget, refusalOf, type Target } from '@/emulator/conformance/target'

let target: Target
let name: string
beforeAll(async () => {
  target = await openTarget()
  name = await target.fresh()
  await target.db.collection(name).add([
    { _id: 'a', city: 'east', hours: 2, tags: ['x', 'y'], at: new Date('2026-01-04T00:30:00Z') },
    { _id: 'b', city: 'east', hours: 3, tags: ['y'], at: new Date('2026-01-03T23:30:00Z') },
    { _id: 'c', city: 'west', hours: 5, tags: [], at: new Date('2026-06-01T00:00:00Z') },
    { _id: 'd', hours: 7, city: null },
    { _id: 'e', hours: 11 },
  ])
})
afterAll(() => target.close())

const run = async (build: (pipeline: Pipeline) => Pipeline): Promise<unknown> =>
  (await build(target.db.collection(name).aggregate()).end()).data
const $ = () => target.db.command.aggregate

describe('stages', () => {
  it('group by a field: missing and null are one group whose _id is null', async () => {
    const groups = await run((pipeline) =>
      pipeline.group({ _id: '$city', hours: $().sum('$hours'), n: $().sum(1) }).sort({ n: 1, hours: 1 }),
    )

    expect(groups).toEqual([
      { _id: 'west', hours: 5, n: 1 },
      { _id: 'east', hours: 5, n: 2 },
      { _id: null, hours: 18, n: 2 },
    ])
  })

  it('group by null and by several fields', async () => {
    expect(
      await run((pipeline) =>
        pipeline.group({ _id: null, most: $().max('$hours'), least: $().min('$hours'), mean: $().avg('$hours') }),
      ),
    ).toEqual([{ _id: null, most: 11, least: 2, mean: 5.6 }])
    expect(
      await run((pipeline) =>
        pipeline
          .match({ city: 'east' })
          .group({ _id: { city: '$city', odd: $().mod(['$hours', 2]) } })
          .sort({ '_id.odd': 1 }),
      ),
    ).toEqual([{ _id: { city: 'east', odd: 0 } }, { _id: { city: 'east', odd: 1 } }])
  })

  it('leave documents without the field out of extremes, means and lists', async () => {
    const build = {
      least: $().min('$city'),
      most: $().max('$city'),
      all: $().push('$city'),
      set: $().addToSet('$city'),
    }

    const [group] = (await run((pipeline) => pipeline.sort({ _id: 1 }).group({ _id: null, ...build }))) as object[] // one group

    expect(group).toEqual({
      _id: null,
      least: 'east',
      most: 'west',
      all: ['east', 'east', 'west', null],
      set: ['east', 'west', null],
    })
  })

  it('match, sort, skip and limit in the order written', async () => {
    expect(
      await run((pipeline) =>
        pipeline
          .match({ hours: target.db.command.gt(2) })
          .sort({ hours: -1 })
          .skip(1)
          .limit(2)
          .project({ hours: 1 }),
      ),
    ).toEqual([
      { _id: 'd', hours: 7 },
      { _id: 'c', hours: 5 },
    ])
    expect(
      await run((pipeline) => pipeline.sort({ hours: 1 }).limit(2).sort({ hours: -1 }).project({ _id: 1 })),
    ).toEqual([{ _id: 'b' }, { _id: 'a' }])
    expect(await run((pipeline) => pipeline.sort({ hours: 1 }).limit(3).skip(2).project({ _id: 1 }))).toEqual([
      { _id: 'c' },
    ])
  })

  it('unwind arrays, count by value, count all', async () => {
    expect(await run((pipeline) => pipeline.unwind('$tags').sortByCount('$tags'))).toEqual([
      { _id: 'y', count: 2 },
      { _id: 'x', count: 1 },
    ])
    expect(await run((pipeline) => pipeline.match({ city: 'east' }).count('total'))).toEqual([{ total: 2 }])
    expect(await run((pipeline) => pipeline.match({ city: 'nowhere' }).count('total'))).toEqual([])
  })

  it('add fields without changing what is stored', async () => {
    const added = await run((pipeline) =>
      pipeline
        .match({ _id: 'a' })
        .addFields({ tags: 'gone', double: $().multiply(['$hours', 2]) })
        .project({ tags: 1, double: 1 }),
    )

    expect(added).toEqual([{ _id: 'a', tags: 'gone', double: 4 }])
    expect(await run((pipeline) => pipeline.match({ _id: 'a' }).project({ tags: 1 }))).toEqual([
      { _id: 'a', tags: ['x', 'y'] },
    ])
  })

  it('sort hours into buckets', async () => {
    expect(
      await run((pipeline) =>
        pipeline.bucket({ groupBy: '$hours', boundaries: [0, 5, 10], default: 'more', output: { n: $().sum(1) } }),
      ),
    ).toEqual([
      { _id: 0, n: 2 },
      { _id: 5, n: 2 },
      { _id: 'more', n: 1 },
    ])
  })

  it('replace the root and draw a sample', async () => {
    expect(await run((pipeline) => pipeline.match({ _id: 'a' }).replaceRoot({ newRoot: { only: '$city' } }))).toEqual([
      { only: 'east' },
    ])
    expect(await run((pipeline) => pipeline.sample({ size: 2 }))).toHaveLength(2)
  })

  it('join another collection by fields, arrays by their elements, and by a pipeline', async () => {
    const other = await target.fresh()
    await target.db.collection(other).add([
      { _id: 1, tag: 'x', w: 1 },
      { _id: 2, tag: 'y', w: 2 },
      { _id: 3, tag: 'y', w: 3 },
    ])
    const { pipeline } = target.db.command.aggregate

    const byField = await run((stages) =>
      stages
        .match({ _id: 'a' })
        .lookup({ from: other, localField: 'tags', foreignField: 'tag', as: 'found' })
        .project({ found: 1 }),
    )
    const byPipeline = await run((stages) =>
      stages
        .match({ _id: 'b' })
        .lookup({
          from: other,
          let: { wanted: '$hours' },
          pipeline: pipeline()
            .match(target.db.command.expr($().eq(['$w', '$$wanted'])))
            .project({ tag: 1 })
            .done(),
          as: 'found',
        })
        .project({ found: 1 }),
    )

    expect(byField).toEqual([
      {
        _id: 'a',
        found: [
          { _id: 1, tag: 'x', w: 1 },
          { _id: 2, tag: 'y', w: 2 },
          { _id: 3, tag: 'y', w: 3 },
        ],
      },
    ])
    expect(byPipeline).toEqual([{ _id: 'b', found: [{ _id: 3, tag: 'y' }] }])
  })

  it('are refused when unknown, and on a missing collection', async () => {
    const raw = target.db.collection(name).options({ raw: true })

    expect((await refusalOf(raw.aggregate([{ $noSuchStage: {} }]).end())).code).toBe('DATABASE_INVALID_OPERRATOR')
    expect((await refusalOf(target.db.collection('no_such').aggregate().limit(1).end())).code).toBe(
      'DATABASE_COLLECTION_NOT_EXIST',
    )
  })
})

describe('expressions', () => {
  const value = async (expression: unknown, id = 'a'): Promise<unknown> => {
    const [result] = (await run((pipeline) => pipeline.match({ _id: id }).project({ _id: 0, value: expression }))) as {
      value?: unknown
    }[] // one document
    return result?.value
  }

  it.each<[string, () => unknown, unknown]>([
    ['a list of one argument', () => ({ $sqrt: [{ $literal: 16 }] }), 4],
    ['truth of all elements', () => ({ $allElementsTrue: [['$hours', true]] }), true],
    ['truth of any element', () => ({ $anyElementTrue: [[0, false, null]] }), false],
    ['the sum of a list field', () => ({ $sum: ['$hours'] }), 2],
    ['the sum of an array', () => ({ $sum: [[1, 2, '$hours']] }), 5],
    ['the greatest of several', () => ({ $max: ['$hours', 9, '$nothing'] }), 9],
    ['the greatest of nothing', () => ({ $max: '$nothing' }), null],
    ['trunc with one argument', () => ({ $trunc: 2.7 }), 2],
    ['trunc with places', () => ({ $trunc: [2.789, 2] }), 2.78],
    ['the position of an element from a start on', () => ({ $indexOfArray: [['x', 'y', 'x'], 'x', 1] }), 2],
    ['the position of a character', () => ({ $indexOfCP: ['职业🙂指导', '指'] }), 3],
    ['the rest of a text', () => ({ $substr: ['guidance', 5, -1] }), 'nce'],
    ['a part of a text by characters', () => ({ $substrCP: ['职业指导', 2, 2] }), '指导'],
    ['whether something is an array', () => ({ $isArray: ['$tags'] }), true],
    ['a condition', () => ({ $cond: [{ $gt: ['$hours', 1] }, 'many', 'few'] }), 'many'],
    ['a value instead of a missing one', () => ({ $ifNull: ['$nothing', 'none'] }), 'none'],
    ['an array filtered', () => ({ $filter: { input: '$tags', as: 'tag', cond: { $eq: ['$$tag', 'y'] } } }), ['y']],
    [
      'an array summed up',
      () => ({ $reduce: { input: [1, 2, 3], initialValue: 0, in: { $add: ['$$value', '$$this'] } } }),
      6,
    ],
    [
      'a date as text in China',
      () => ({ $dateToString: { date: '$at', format: '%Y-%m-%d %H:%M', timezone: '+08:00' } }),
      '2026-01-04 08:30',
    ],
    ['the week, which begins on Sunday', () => ({ $week: '$at' }), 1],
    ['a literal that looks like a field', () => ({ $literal: '$hours' }), '$hours'],
  ])('give %s', async (_name, expression, expected) => {
    expect(await value(expression())).toEqual(expected)
  })

  it('give the week of another zone', async () => {
    expect(await value({ $week: { date: '$at', timezone: 'UTC' } }, 'b')).toBe(0)
    expect(await value({ $week: { date: '$at', timezone: 'Asia/Shanghai' } }, 'b')).toBe(1)
  })

  it('that fail are refused, not crashes', async () => {
    expect((await refusalOf(value({ $anyElementTrue: '$hours' }))).code).toBe('DATABASE_REQUEST_FAILED')
    expect((await refusalOf(value({ $noSuchExpression: 1 }))).code).toBe('DATABASE_REQUEST_FAILED')
  })
})
