import { isDoc, type Doc, type Value } from './values'

/** Longitude and latitude in degrees. */
export type Position = [longitude: number, latitude: number]

/** The Earth's radius the service computes with. */
const EARTH_RADIUS_METRES = 6_378_100

/** Distance of two positions along the Earth's surface. */
export function distanceMetres(from: Position, to: Position): number {
  const a = onUnitSphere(from)
  const b = onUnitSphere(to)
  const across = [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
  const along = a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
  return EARTH_RADIUS_METRES * Math.atan2(Math.hypot(...across), along)
}

/** The position of a GeoJSON point; undefined for everything else. */
export function pointOf(value: Value | undefined): Position | undefined {
  return isDoc(value) && value.type === 'Point' ? positionOf(value.coordinates) : undefined
}

/** True when every position of the GeoJSON value lies within `radians` of the centre. */
export function isWithinSphere(value: Value | undefined, centre: Position, radians: number): boolean {
  const positions = positionsOf(value)
  return positions.length > 0 && positions.every((one) => distanceMetres(one, centre) / EARTH_RADIUS_METRES <= radians)
}

/** True when every position of the GeoJSON value lies inside the area, its border included. */
export function isWithinArea(value: Value | undefined, area: Doc): boolean {
  const positions = positionsOf(value)
  return positions.length > 0 && positions.every((one) => polygonsOf(area).some((rings) => isInPolygon(one, rings)))
}

/** True when the two GeoJSON values share a point. */
export function intersects(value: Value | undefined, other: Doc): boolean {
  if (!isDoc(value)) return false
  if (positionsOf(value).some((one) => covers(other, one))) return true
  if (positionsOf(other).some((one) => covers(value, one))) return true
  return segmentsOf(value).some(([a, b]) => segmentsOf(other).some(([c, d]) => cross(a, b, c, d)))
}

/** Reads `[longitude, latitude]`. */
export function positionOf(value: Value | undefined): Position | undefined {
  const [longitude, latitude] = Array.isArray(value) ? value : []
  return typeof longitude === 'number' && typeof latitude === 'number' ? [longitude, latitude] : undefined
}

function onUnitSphere([longitude, latitude]: Position): [number, number, number] {
  const phi = latitude * (Math.PI / 180)
  const theta = longitude * (Math.PI / 180)
  return [Math.cos(theta) * Math.cos(phi), Math.sin(theta) * Math.cos(phi), Math.sin(phi)]
}

function covers(shape: Doc, position: Position): boolean {
  if (polygonsOf(shape).some((rings) => isInPolygon(position, rings))) return true
  if (segmentsOf(shape).some(([a, b]) => isOnSegment(position, a, b))) return true
  if (shape.type !== 'Point' && shape.type !== 'MultiPoint') return false
  return positionsOf(shape).some((one) => one[0] === position[0] && one[1] === position[1])
}

/** All positions of a GeoJSON value, however deep its coordinates nest. */
function positionsOf(value: Value | undefined): Position[] {
  return isDoc(value) && typeof value.type === 'string' ? flatten(value.coordinates) : []
}

function flatten(coordinates: Value | undefined): Position[] {
  const position = positionOf(coordinates)
  if (position) return [position]
  return Array.isArray(coordinates) ? coordinates.flatMap(flatten) : []
}

function listOf(value: Value | undefined): Value[] {
  return Array.isArray(value) ? value : []
}

function polygonsOf(shape: Doc): Position[][][] {
  if (shape.type === 'Polygon') return [listOf(shape.coordinates).map(flatten)]
  if (shape.type === 'MultiPolygon') return listOf(shape.coordinates).map((polygon) => listOf(polygon).map(flatten))
  return []
}

function segmentsOf(shape: Doc): [Position, Position][] {
  const lines = shape.type === 'LineString' ? [flatten(shape.coordinates)] : polygonsOf(shape).flat()
  if (shape.type === 'MultiLineString') lines.push(...listOf(shape.coordinates).map(flatten))
  return lines.flatMap((line) => line.slice(1).map((end, index): [Position, Position] => [line[index] ?? end, end]))
}

function isInPolygon(position: Position, [outer, ...holes]: Position[][]): boolean {
  if (!outer || !isInRing(position, outer)) return false
  return !holes.some((hole) => isInRing(position, hole) && !isOnRing(position, hole))
}

function isOnRing(position: Position, ring: Position[]): boolean {
  return ring.some((end, index) => index > 0 && isOnSegment(position, ring[index - 1] ?? end, end))
}

function isInRing(position: Position, ring: Position[]): boolean {
  if (isOnRing(position, ring)) return true
  let inside = false
  ring.forEach((end, index) => {
    const start = ring[index - 1] ?? ring[ring.length - 1] ?? end
    const spans = end[1] > position[1] !== start[1] > position[1]
    if (!spans) return
    const border = ((start[0] - end[0]) * (position[1] - end[1])) / (start[1] - end[1]) + end[0]
    if (position[0] < border) inside = !inside
  })
  return inside
}

/** Twice the signed area of the triangle: its sign tells on which side of a-b the point c lies. */
function side(a: Position, b: Position, c: Position): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
}

function isOnSegment(position: Position, a: Position, b: Position): boolean {
  if (Math.abs(side(a, b, position)) > 1e-12) return false
  const [x, y] = position
  const withinX = x >= Math.min(a[0], b[0]) && x <= Math.max(a[0], b[0])
  return withinX && y >= Math.min(a[1], b[1]) && y <= Math.max(a[1], b[1])
}

function cross(a: Position, b: Position, c: Position, d: Position): boolean {
  const parted = Math.sign(side(a, b, c)) !== Math.sign(side(a, b, d))
  return parted && Math.sign(side(c, d, a)) !== Math.sign(side(c, d, b))
}
