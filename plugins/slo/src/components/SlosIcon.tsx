import SvgIcon from '@material-ui/core/SvgIcon';

/** Bars of different height. */
export function SlosIcon() {
  return (
    <SvgIcon
      viewBox="0 0 16 16"
      fontSize="inherit"
      style={{ fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 }}
    >
      <path
        d="M2 12.5h12M3.5 10V7M6.5 10V4M9.5 10V6M12.5 10V3"
        strokeLinecap="round"
      />
    </SvgIcon>
  );
}
