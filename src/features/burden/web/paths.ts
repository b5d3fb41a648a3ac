export const burdenPath = '/burden';
