import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** The red of official documents: the one accent, for what matters now. */
const seal: MantineColorsTuple = [
  '#fbf0ef', '#f4dddb', '#e8b9b5', '#da908a', '#cd6c65', '#c0504a', '#ad3833', '#9e1b1b', '#851414', '#6b0e0e',
];
/** Warm greys: paper and ink rather than screen and steel. The fifth draws the edges of fields: 3:1 against the paper. */
const gray: MantineColorsTuple = [
  '#faf9f7', '#f3f1ee', '#e8e5e0', '#dad6d0', '#918a82', '#a39d95', '#77716a', '#5f5a54', '#3d3935', '#24211f',
];
const dark: MantineColorsTuple = [
  '#d8d4cf', '#bdb8b2', '#a09a93', '#8a847d', '#7d7770', '#3b3834', '#2f2c29', '#24221f', '#1c1a18', '#131211',
];

const fonts =
  '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, -apple-system, "Segoe UI", sans-serif';

export const theme = createTheme({
  primaryColor: 'seal',
  primaryShade: { light: 7, dark: 6 },
  colors: { seal, gray, dark },
  fontFamily: fonts,
  headings: {
    fontFamily: fonts,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '2rem' },
      h2: { fontSize: '1.125rem', lineHeight: '1.625rem' },
      h3: { fontSize: '1rem', lineHeight: '1.5rem' },
    },
  },
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  lineHeights: { xs: '1.5', sm: '1.6', md: '1.6', lg: '1.6', xl: '1.5' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '8px', xl: '16px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  // A hint stands below its field, so that the fields of a row stand level.
  components: { InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'error', 'description'] } } },
  focusRing: 'auto',
});
