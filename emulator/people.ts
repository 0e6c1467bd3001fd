import { randomUUID } from 'node:crypto'
import type { Person, State } from '@/emulator/state'

/** The people who can sign in with a name and a password. */
export interface People {
  list(): readonly Person[]
  /** Adds somebody, or replaces the one with the same username. `uid` is what functions see as TCB_UUID; made up when not given. */
  add(person: Omit<Person, 'uid'> & { uid?: string }): Person
}

/** The people kept in the emulator's state. */
export function createPeople(state: State): People {
  return {
    list: () => state.content.people,
    add(given) {
      const person: Person = { ...given, uid: given.uid ?? randomUUID() }
      const others = state.content.people.filter((other) => other.username !== person.username)
      state.change({ people: [...others, person] })
      return person
    },
  }
}
