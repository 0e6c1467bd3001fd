import type { IPluginContext } from '@tarojs/service'
import attributes from './ariaAttributes.json'

interface MiniPlatform {
  template?: { mergeComponents: (ctx: IPluginContext, components: object) => void }
}

/**
 * Lets `ariaRole`, `ariaLabel` and their like reach WeChat: Taro drops every attribute its templates do not spell out.
 * The app tells the runtime of the same table (`src/ui/ariaRuntime.ts`), since values travel under numbered names. JSON, because
 * Taro compiles this file alone and not what it imports.
 */
export default function ariaPlugin(ctx: IPluginContext) {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn: ({ template }: MiniPlatform) => template?.mergeComponents(ctx, attributes),
  })
}
