export default definePageConfig({ navigationBarTitleText: '帮我找' })
