import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { isRecord } from '@/emulator/wireFields'
import { WireError } from '@/emulator/wireError'

/** A function may take so long to load; SCF gives its start a limit of its own. */
const LOAD_LIMIT_MS = 30_000
const KEPT_ERROR_OUTPUT = 4000

/** What one invocation hands to the process. */
export interface InvocationMessage {
  /** JSON text. */
  event: string
  context: Record<string, unknown>
  environment: Record<string, string>
  clockOffsetMs: number
}

/** One operating-system process with a function loaded in it. */
export interface Instance {
  /** Tells which bundle was loaded, so that a changed file is noticed. */
  readonly version: string
  readonly alive: boolean
  /** Resolves when the function is loaded; rejects with FUNCTIONS_EXECUTE_FAIL when it cannot be. */
  readonly loaded: Promise<void>
  /** The result as JSON text. Rejects with a WireError when the function throws, ends its process or exceeds `limitMs`. */
  run(message: InvocationMessage, limitMs: number): Promise<string>
  onExit(listener: () => void): void
  kill(): void
}

interface InstanceOptions {
  bundleFile: string
  exportName: string
  version: string
  memoryMb: number
  environment: Record<string, string>
  clockOffsetMs: number
  quiet: boolean
}

/** Starts a process for one function. */
export function startInstance(options: InstanceOptions): Instance {
  const child = fork(
    join(__dirname, 'functionProcess.cjs'),
    [options.bundleFile, options.exportName, String(options.clockOffsetMs)],
    {
      // The cast is for Taro's ambient types, which make TARO_ENV a variable of every process.
      env: options.environment as NodeJS.ProcessEnv,
      execArgv: [`--max-old-space-size=${options.memoryMb}`],
      stdio: ['ignore', options.quiet ? 'ignore' : 'inherit', 'pipe', 'ipc'],
    },
  )
  const errorOutput = keepErrorOutput(child, options.quiet)

  return {
    version: options.version,
    get alive() {
      return child.connected && !child.killed && child.exitCode === null && child.signalCode === null
    },
    loaded: exchange(child, LOAD_LIMIT_MS, errorOutput).then(() => undefined),
    run(message, limitMs) {
      const answer = exchange(child, limitMs, errorOutput)
      // A process that just died cannot be written to; `exchange` reports its end.
      if (child.connected) child.send(message)
      return answer
    },
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill('SIGKILL'),
  }
}

/** Waits for the process's next message; kills it when that takes too long. */
function exchange(child: ChildProcess, limitMs: number, errorOutput: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      settle()
      child.kill('SIGKILL')
      const seconds = Math.round(limitMs / 1000)
      reject(new WireError('FUNCTION_TIME_LIMIT_EXCEEDED', `Invoking task timed out after ${seconds} seconds`))
    }, limitMs)
    const onExit = (code: number | null, signal: string | null) => {
      settle()
      reject(executeFail(`process ended (${signal ?? `exit ${code ?? ''}`}) ${errorOutput()}`.trim()))
    }
    const onMessage = (message: unknown) => {
      settle()
      if (isRecord(message) && message.kind === 'done' && typeof message.result === 'string') resolve(message.result)
      else if (isRecord(message) && message.kind === 'ready') resolve('')
      else reject(executeFail(isRecord(message) ? String(message.error) : 'unreadable message'))
    }
    const settle = () => {
      clearTimeout(timer)
      child.off('exit', onExit).off('message', onMessage)
    }
    child.once('exit', onExit).once('message', onMessage)
    if (child.exitCode !== null || child.signalCode !== null) onExit(child.exitCode, child.signalCode)
  })
}

function keepErrorOutput(child: ChildProcess, quiet: boolean): () => string {
  let kept = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    if (!quiet) process.stderr.write(chunk)
    kept = (kept + chunk.toString()).slice(-KEPT_ERROR_OUTPUT)
  })
  return () => kept
}

function executeFail(reason: string): WireError {
  return new WireError('FUNCTIONS_EXECUTE_FAIL', `[FUNCTIONS_EXECUTE_FAIL] ${reason}`)
}
