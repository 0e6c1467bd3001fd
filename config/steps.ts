import { spawn } from 'node:child_process'

/** One command of a build or a check. */
export interface Step {
  name: string
  command: string
  env?: Record<string, string>
  /** Its output is shown only when it fails. */
  quiet?: boolean
}

/** Runs a command to its end; gives its exit code and seconds. */
export function runStep(step: Step): Promise<{ name: string; code: number; seconds: number }> {
  const startedAt = Date.now()
  const env = { ...process.env, npm_config_loglevel: 'error', ...step.env }
  return new Promise((resolve) => {
    const output = step.quiet ? 'pipe' : 'inherit'
    const child = spawn(step.command, { shell: true, stdio: ['ignore', output, output], env })
    const said: Buffer[] = []
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => said.push(part))
    child.on('close', (code) => {
      if (code !== 0) process.stdout.write(Buffer.concat(said))
      resolve({ name: step.name, code: code ?? 1, seconds: Math.round((Date.now() - startedAt) / 1000) })
    })
  })
}

/** Runs steps one after the other and stops at the first that fails. Throws then. */
export async function runSteps(steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    const { code, seconds } = await runStep(step)
    console.log(`${code === 0 ? '✓' : '✗'} ${step.name} (${seconds} s)`)
    if (code !== 0) throw new Error(`${step.name} failed`)
  }
}
