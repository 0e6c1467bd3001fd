import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  deployManifest,
  deployPlan,
  neededVariables,
  type DeployManifest,
  type DeployStage,
  type DeployStep,
} from './deployPlan'

const ROOT = join(__dirname, '..')
const NEEDED_CLI = 3
const HELP = `Deploys everything in cloudbaserc.json to a CloudBase environment, through the CloudBase CLI (npx tcb, version ${NEEDED_CLI} or later).

  npm run build && npm run deploy -- --dry-run    prints every step and changes nothing
  npm run build && npm run deploy                 does them; may be repeated

  CLOUDBASE_ENV            id of the environment (needed)
  CLOUDBASE_BUCKET         bucket of its cloud storage (needed, except for --dry-run)
  TENCENTCLOUD_SECRETID    } key for the CLI; without them its own login is used
  TENCENTCLOUD_SECRETKEY   }
`

function readDeployManifest(): DeployManifest {
  return deployManifest.parse(JSON.parse(readFileSync(join(ROOT, 'cloudbaserc.json'), 'utf8')))
}

function main(given: readonly string[]): void {
  const dryRun = given.includes('--dry-run')
  const { CLOUDBASE_ENV: env = '', CLOUDBASE_BUCKET = '' } = process.env
  if (!env || (!CLOUDBASE_BUCKET && !dryRun))
    fail(`Set CLOUDBASE_ENV${dryRun ? '' : ' and CLOUDBASE_BUCKET'} first.\n\n${HELP}`)
  const manifest = readDeployManifest()
  const plan = deployPlan(manifest, { env, bucket: CLOUDBASE_BUCKET || `<bucket of ${env}>` })
  if (dryRun) return print(plan, env)
  const unset = neededVariables(manifest).filter((name) => !process.env[name])
  if (unset.length > 0)
    fail(`Set ${unset.join(', ')} first: functions take them over. See docs/operations.md, section 2.`)
  const missing = notBuilt(manifest)
  if (missing.length > 0) fail(`Not built: ${missing.join(', ')}. Run npm run build first.`)
  checkCli()
  logIn()
  for (const stage of plan) runStage(stage)
  console.log(`\nDeployed to ${env}. What is left to do by hand stands in docs/operations.md.`)
}

function notBuilt({ functions, functionRoot }: DeployManifest): string[] {
  const files = [...functions.map(({ name }) => join(functionRoot, name, 'index.js')), 'dist/h5/index.html']
  return files.filter((file) => !existsSync(join(ROOT, file)))
}

function print(plan: readonly DeployStage[], env: string): void {
  console.log(`Would deploy to ${env} with these commands of the CloudBase CLI; nothing is changed now.`)
  for (const [at, { title, steps }] of plan.entries()) {
    console.log(`\n${at + 1}. ${title}`)
    for (const { what, command, alreadyThere } of steps) {
      console.log(
        `   ${what}${alreadyThere ? '  [kept when it is there]' : ''}\n      npx tcb ${command.map(quoted).join(' ')}`,
      )
    }
  }
}

function quoted(argument: string): string {
  return /^[\w./:=-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", `'\\''`)}'`
}

/** Only what is installed runs: npx would otherwise fetch whatever is called "tcb". */
function tcb(command: readonly string[]) {
  return spawnSync('npx', ['--no-install', 'tcb', ...command], { cwd: ROOT, encoding: 'utf8' })
}

function checkCli(): void {
  const { status, stdout } = tcb(['--version'])
  const version = /\d+\.\d+\.\d+/.exec(stdout ?? '')?.[0]
  if (status === 0 && version && Number.parseInt(version, 10) >= NEEDED_CLI) return
  fail(
    `The CloudBase CLI ${NEEDED_CLI} or later is needed (found: ${version ?? 'none'}): npm install --global @cloudbase/cli@${NEEDED_CLI}`,
  )
}

function logIn(): void {
  const { TENCENTCLOUD_SECRETID: id, TENCENTCLOUD_SECRETKEY: key } = process.env
  if (!id || !key) return console.log('No key in the environment: using the login of the CloudBase CLI.')
  const { status } = tcb(['login', '--apiKeyId', id, '--apiKey', key])
  if (status !== 0) fail('The CloudBase CLI did not accept the key.')
}

function runStage({ title, steps }: DeployStage): void {
  console.log(`\n${title}`)
  for (const step of steps) console.log(`   ${step.what}: ${runStep(step)}`)
}

function runStep({ what, command, alreadyThere }: DeployStep): string {
  const { status, stdout, stderr } = tcb(command)
  const answer = `${stdout}${stderr}`
  // `tcb api` may answer a refusal of the cloud with exit code 0.
  const refused = status !== 0 || /"Error"\s*:/.test(stdout)
  if (!refused) return 'done'
  if (alreadyThere?.test(answer)) return 'there already'
  return fail(`${what} failed; what came before stays, and deploying again continues.\n${answer}`)
}

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}

main(process.argv.slice(2))
