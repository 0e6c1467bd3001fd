/** `npm run screenshots`: the two pictures of the README, taken from the product as it is now. */
import { mkdirSync } from 'node:fs'
import { makeBuildsFresh } from '@/config/freshBuilds'
import { openStage, SIZES } from './stage'

const PICTURES = 'docs/images'

async function take(): Promise<void> {
  if (!process.env.BUILDS) await makeBuildsFresh()
  mkdirSync(PICTURES, { recursive: true })
  const stage = await openStage('readme', 'phone')
  const visitor = await stage.person()
  await visitor.go('/experts')
  await visitor.picture(`${PICTURES}/experts.png`)
  const officer = await stage.person('officer-nanjing', SIZES.desktop)
  await officer.go('/staff/logs')
  await officer.sees('照片与证明')
  await officer.picture(`${PICTURES}/review.png`)
  await stage.close()
}

take().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
