import { distanceMetres, intersects, isWithinArea, isWithinSphere, pointOf, positionOf, type Position } from './geo'
import { refuse } from './refusals'
import { isDoc, type Doc, type Value } from './values'

type Test = (value: Value | undefined) => boolean

/** What `$near` and `$nearSphere` ask for. */
export interface Nearness {
  centre: Position
  maxMetres: number
  minMetres: number
}

/** Reads `$nearSphere: { $geometry, $maxDistance, $minDistance }`. */
export function toNearness(operand: Value): Nearness {
  const centre = isDoc(operand) ? pointOf(operand.$geometry) : undefined
  if (!isDoc(operand) || !centre) throw refuse.badOperator('$nearSphere needs a $geometry of type Point')
  return {
    centre,
    maxMetres: typeof operand.$maxDistance === 'number' ? operand.$maxDistance : Infinity,
    minMetres: typeof operand.$minDistance === 'number' ? operand.$minDistance : 0,
  }
}

/** Test of `$near` and `$nearSphere`: a point within the two distances. */
export function nearTest(operand: Value): Test {
  const { centre, maxMetres, minMetres } = toNearness(operand)
  return (value) => {
    const point = pointOf(value)
    if (!point) return false
    const metres = distanceMetres(point, centre)
    return metres <= maxMetres && metres >= minMetres
  }
}

/** Test of `$geoWithin`, by area or by `$centerSphere: [[longitude, latitude], radians]`. */
export function withinTest(operand: Value): Test {
  if (isDoc(operand) && Array.isArray(operand.$centerSphere)) {
    const [at, radians] = operand.$centerSphere
    const centre = positionOf(at)
    if (centre && typeof radians === 'number') return (value) => isWithinSphere(value, centre, radians)
  }
  const area = geometryOf('$geoWithin', operand)
  return (value) => isWithinArea(value, area)
}

/** Test of `$geoIntersects`. */
export function intersectsTest(operand: Value): Test {
  const geometry = geometryOf('$geoIntersects', operand)
  return (value) => intersects(value, geometry)
}

function geometryOf(operator: string, operand: Value): Doc {
  if (isDoc(operand) && isDoc(operand.$geometry)) return operand.$geometry
  throw refuse.badOperator(`${operator} needs a $geometry`)
}
