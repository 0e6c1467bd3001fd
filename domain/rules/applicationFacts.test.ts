import { EMPTY_APPLICATION, type ApplicationContent } from './applicationContent'
import { factsOf, standingOf } from './applicationFacts'
import { NO_FACTS } from './eligibilityFacts'

const agency: ApplicationContent = {
  ...EMPTY_APPLICATION,
  unitKind: 'publicAgency',
  category: 'agency',
  path: 'R5.1a',
  titleLevel: 'middle',
  titleSeries: 'other',
  titleField: 'humanResources',
  facts: { ...EMPTY_APPLICATION.facts, employmentServiceSince: '2021-11' },
}

it('tells nothing for an empty form but the birth date', () => {
  expect(factsOf(EMPTY_APPLICATION, '1980-06-15')).toEqual({ ...NO_FACTS, born: '1980-06-15' })
})

it('reads a title only when it is told in full, and certificates that have a field and a level', () => {
  const certificate = { name: '', number: '', issuedOn: '', issuer: '', scan: '' }
  const content: ApplicationContent = {
    ...agency,
    titleSeries: '',
    certificates: [
      { ...certificate, field: 'guidance', level: 'three' },
      { ...certificate, field: 'other', level: '' },
    ],
  }

  expect(factsOf(content, '1980-06-15')).toMatchObject({
    titles: [],
    certificates: [{ field: 'guidance', level: 'three' }],
  })
})

it('says how the chosen path stands on the reference date, five years to the month included', () => {
  expect(standingOf(agency, '1980-06-15', '2026-11-01')).toEqual({ outcome: 'likely', overAge: false })
  expect(standingOf(agency, '1980-06-15', '2026-10-31')).toEqual({ outcome: 'gaps', overAge: false })
  expect(standingOf({ ...agency, path: 'R5.5' }, '1980-06-15', '2026-11-01').outcome).toBe('gaps')
})

it('is over age from the 66th birthday on, which the city may explain', () => {
  expect(standingOf(agency, '1960-11-24', '2026-11-23')).toEqual({ outcome: 'likely', overAge: false })
  expect(standingOf(agency, '1960-11-23', '2026-11-23')).toEqual({ outcome: 'explain', overAge: true })
})
