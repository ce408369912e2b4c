export { subjectsOf, type WechatScreen, type WechatTab } from './screens';
export { default as WechatPhone } from './WechatPhone.svelte';
