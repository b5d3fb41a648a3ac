export const openActsPath = '/confirmations';
export const codesPath = '/confirmations/codes';
