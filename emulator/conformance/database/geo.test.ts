import { fieldsOf } from '@/emulator/conformance/database/typedSdk'
import { docsOf, index, itLocally, openTarget, refusalOf, valuesOf, type Target } from '@/emulator/conformance/target'

let target: Target
beforeAll(async () => void (target = await openTarget()))
afterAll(() => target.close())

const PLACES: [string, number, number][] = [
  ['南京', 118.796, 32.058],
  ['苏州', 120.585, 31.299],
  ['徐州', 117.285, 34.204],
]

async function places() {
  const collection = target.db.collection(await target.fresh([index({ at: '2dsphere' })]))
  await collection.add(
    PLACES.map(([_id, longitude, latitude]) => ({ _id, at: new target.db.Geo.Point(longitude, latitude) })),
  )
  return collection
}
const point = (longitude: number, latitude: number) => new target.db.Geo.Point(longitude, latitude)
const square = (west: number, south: number, east: number, north: number) => {
  const { Polygon, LineString } = target.db.Geo
  const corners = [point(west, south), point(east, south), point(east, north), point(west, north), point(west, south)]
  return new Polygon([new LineString(corners)])
}

describe('geo queries', () => {
  itLocally('give points back as points', async () => {
    const [found] = await docsOf((await places()).doc('南京'))

    expect(found?.at).toMatchObject({ longitude: 118.796, latitude: 32.058 })
  })

  itLocally('find what is near, nearest first, within distances in metres', async () => {
    const collection = await places()
    const near = (options: object) =>
      collection.where({ at: target.db.command.geoNear({ geometry: point(118.8, 32.06), ...options }) })

    expect(await valuesOf(near({}), '_id')).toEqual(['南京', '苏州', '徐州'])
    expect(await valuesOf(near({ maxDistance: 200_000 }), '_id')).toEqual(['南京', '苏州'])
    expect(await valuesOf(near({ minDistance: 1000, maxDistance: 200_000 }), '_id')).toEqual(['苏州'])
  })

  itLocally('find what lies in an area or a circle, and what an area touches', async () => {
    const collection = await places()
    const { command: _ } = target.db
    const south = square(118, 31, 121, 33)

    expect(await valuesOf(collection.where({ at: _.geoWithin({ geometry: south }) }), '_id')).toEqual(['南京', '苏州'])
    expect(
      await valuesOf(collection.where({ at: _.geoWithin({ centerSphere: [[118.8, 32.06], 50 / 6378.1] }) }), '_id'),
    ).toEqual(['南京'])
    expect(
      await valuesOf(collection.where({ at: _.geoIntersects({ geometry: point(117.285, 34.204) }) }), '_id'),
    ).toEqual(['徐州'])
  })

  itLocally('measure distances on a sphere of 6378.1 km in the geoNear stage', async () => {
    const collection = await places()
    const stage = {
      near: point(118.796, 32.058),
      spherical: true,
      distanceField: 'metres',
      key: 'at',
      limit: 2,
      query: {},
    }

    const { data } = await collection.aggregate().geoNear(stage).end()

    expect(data).toMatchObject([{ _id: '南京', metres: 0 }, { _id: '苏州' }])
    expect(Number(fieldsOf(fieldsOf(data)[1]).metres)).toBeCloseTo(189_367.12, 1)
  })

  itLocally('by distance need a 2dsphere index', async () => {
    const collection = target.db.collection(await target.fresh())
    const near = target.db.command.geoNear({ geometry: point(0, 0) })

    expect((await refusalOf(collection.where({ at: near }).get())).message).toContain(
      'unable to find index for $geoNear query',
    )
  })
})
