export { subjectsOf, type WechatScreen } from './screens';
export { default as WechatPhone } from './WechatPhone.svelte';
