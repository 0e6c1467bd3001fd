import { addingUp } from './roundAccounts'
import { applying } from './roundApplying'
import { barring } from './roundDoors'
import { newJourney } from './roundJourney'
import { publicising } from './roundNotice'
import { reviewing } from './roundReview'
import { growingOld } from './roundYears'

/** A scene has dozens of calls, and this machine may be busy. */
jest.setTimeout(90_000)

/** A round from its opening to its certificates, and the years after it, through the built functions with the clock moved. */
describe('the life of a round', () => {
  const journey = newJourney()

  beforeAll(() => journey.begin(), 60_000)
  afterAll(() => journey.town.close())

  applying(journey)
  reviewing(journey)
  publicising(journey)
  barring(journey)
  growingOld(journey)
  addingUp(journey)
})
