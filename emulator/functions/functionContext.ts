import type { FunctionSpec } from '@/emulator/manifest'

/** The second argument of a function, as SCF gives it. `environment` is the invocation's own variables. */
export function functionContext(of: {
  id: string
  spec: Pick<FunctionSpec, 'name' | 'timeout' | 'memorySize'>
  envId: string
  environment: Record<string, string>
}): Record<string, unknown> {
  return {
    callbackWaitsForEmptyEventLoop: false,
    memory_limit_in_mb: of.spec.memorySize,
    time_limit_in_ms: of.spec.timeout * 1000,
    request_id: of.id,
    environment: JSON.stringify({ ...of.environment, SCF_NAMESPACE: of.envId }),
    function_version: '$LATEST',
    function_name: of.spec.name,
    namespace: of.envId,
    tencentcloud_region: 'ap-shanghai',
  }
}
