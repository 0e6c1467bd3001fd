/** `npm test`: types, lint, builds, every test, size budget. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { runStep, type Step } from './steps'

const RESULTS = '.cache/jest.json'

const LANES: Step[][] = [
  [
    { name: 'types', command: 'tsc --noEmit' },
    { name: 'lint', command: 'eslint . --max-warnings 0' },
    { name: 'format', command: 'prettier --check . --log-level warn' },
    {
      name: 'import directions',
      command: 'depcruise --config .dependency-cruiser.cjs src cloudfunctions domain emulator tests config',
    },
  ],
  [
    { name: 'build of the functions', command: 'tsx config/buildFunctions.ts' },
    {
      name: 'build for WeChat',
      command: 'taro build --type weapp --no-check',
      env: { NODE_ENV: 'production' },
      quiet: true,
    },
  ],
]

const AFTERWARDS: Step[] = [
  {
    name: 'tests',
    command: `jest --selectProjects node screens bundle --json --outputFile=${RESULTS} --silent=false`,
  },
  { name: 'size budget', command: 'tsx config/size.ts' },
]

async function runLane(lane: readonly Step[]): Promise<string[]> {
  const failed: string[] = []
  for (const step of lane) {
    const { code, seconds } = await runStep(step)
    console.log(`${code === 0 ? '✓' : '✗'} ${step.name} (${seconds} s)`)
    if (code !== 0) failed.push(step.name)
  }
  return failed
}

/** The closing line, in a form that any CI can read. */
function closingLine(): string {
  if (!existsSync(RESULTS)) return 'tests: 0 passed, 1 failed'
  const result: unknown = JSON.parse(readFileSync(RESULTS, 'utf8'))
  const { numPassedTests, numFailedTests, numFailedTestSuites } = result as Record<string, number> // jest's own report
  return `tests: ${numPassedTests} passed, ${(numFailedTests ?? 0) + (numFailedTests ? 0 : (numFailedTestSuites ?? 0))} failed`
}

async function check(): Promise<void> {
  mkdirSync('.cache', { recursive: true })
  rmSync(RESULTS, { force: true })
  const failed = (await Promise.all(LANES.map(runLane))).flat()
  failed.push(...(await runLane(AFTERWARDS)))
  console.log(closingLine())
  if (failed.length > 0) {
    console.log(`Failed: ${failed.join(', ')}`)
    process.exitCode = 1
  }
}

void check()
