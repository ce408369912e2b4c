export const wecom = {};
