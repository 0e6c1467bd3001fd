import vm from 'node:vm'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { transformSync } from 'esbuild'

interface Polyfill {
  AbortController: typeof AbortController
}

/** The module as WeChat runs it: in a world without an AbortController of its own. */
function inWechat(): Polyfill {
  const source = readFileSync(path.join(__dirname, 'abort.ts'), 'utf8')
  const { code } = transformSync(source, { loader: 'ts', format: 'cjs' })
  const module: { exports: Partial<Polyfill> } = { exports: {} }
  vm.runInNewContext(code, { module, exports: module.exports })
  const { AbortController } = module.exports
  if (!AbortController) throw new Error('no AbortController')
  return { AbortController }
}

describe('the AbortController of WeChat', () => {
  it('tells every listener once, with the reason', () => {
    const controller = new (inWechat().AbortController)()
    const heard: string[] = []
    const dropped = () => heard.push('dropped')
    controller.signal.addEventListener('abort', () => heard.push('listener'))
    controller.signal.addEventListener('abort', dropped)
    controller.signal.removeEventListener('abort', dropped)
    controller.signal.onabort = () => heard.push('onabort')

    controller.abort('changed')
    controller.abort('again')

    expect(heard).toEqual(['onabort', 'listener'])
    expect(controller.signal.aborted).toBe(true)
    expect(controller.signal.reason).toBe('changed')
  })

  it('throws an AbortError once it was aborted, and nothing before', () => {
    const controller = new (inWechat().AbortController)()
    expect(() => controller.signal.throwIfAborted()).not.toThrow()

    controller.abort()

    expect(() => controller.signal.throwIfAborted()).toThrow('Aborted')
  })
})
