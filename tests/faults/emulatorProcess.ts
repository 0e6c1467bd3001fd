import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { BUILT_FUNCTIONS } from '@/config/buildFunctions'

const ROOT = join(__dirname, '../..')

/** An emulator in a process of its own, with the built functions; it can be killed. */
export interface EmulatorProcess {
  url: string
  /** As a power cut would end it. */
  kill(): Promise<void>
}

/** Starts it over the data in `directory`; resolves when it answers. */
export async function startEmulatorProcess(directory: string): Promise<EmulatorProcess> {
  const options = ['--port', '0', '--data', directory, '--functions', BUILT_FUNCTIONS]
  const child = spawn(process.execPath, ['--import', 'tsx', 'emulator/main.ts', ...options], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return { url: await addressOf(child), kill: () => kill(child) }
}

async function addressOf(child: ChildProcess): Promise<string> {
  for await (const chunk of child.stdout ?? []) {
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(String(chunk))?.[0]
    if (url) return url
  }
  throw new Error('the emulator ended before it was ready')
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}
