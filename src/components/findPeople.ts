interface Named {
  name: string
  unit: string
}

/** Those whose name or unit holds the words; everybody without words. */
export function findPeople<Person extends Named>(people: readonly Person[], words: string): readonly Person[] {
  const wanted = words.trim()
  if (wanted === '') return people
  return people.filter(({ name, unit }) => name.includes(wanted) || unit.includes(wanted))
}
