import type { DutyClass } from '@/domain/rules/dutyClasses'
import type { KeyGroup } from '@/domain/rules/keyGroups'
import type { ServiceForm, ServiceMode } from '@/domain/rules/serviceModes'
import type { ClientKind } from '@/domain/rules/serviceTypes'
import type { SceneKind } from '@/emulator/seed/pictures/scene'

/** One kind of service as logs tell of it. In texts {市} is the city, {人} the number of people and {时} how long it took. */
export interface Topic {
  names: readonly string[]
  form: ServiceForm
  duties: readonly DutyClass[]
  clientKind: ClientKind
  modes: readonly ServiceMode[]
  scenes: readonly SceneKind[]
  places: readonly string[]
  /** Whom the paper form names as the people served. */
  clients: readonly string[]
  keyGroups: readonly KeyGroup[]
  /** Fewest and most people; null for one person or one unit. */
  crowd: readonly [min: number, max: number] | null
  open: readonly string[]
  body: readonly string[]
  close: readonly string[]
}
