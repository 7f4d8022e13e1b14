import { Fragment, type ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { InfoCard } from '@backstage/core-components';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    section: {
      height: '100%',
      minWidth: 0,
      // Some pages set another font on their body.
      fontFamily: theme.typography.fontFamily,
      fontVariantNumeric: 'tabular-nums',
    },
    headline: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(0.5, 1),
    },
    title: { margin: 0, font: 'inherit', letterSpacing: 'inherit' },
    subline: {
      display: 'block',
      minWidth: 0,
      fontSize: 12,
      lineHeight: '18px',
      color: theme.palette.textSubtle,
    },
    body: {
      display: 'flex',
      flexDirection: 'column',
      minWidth: 0,
      padding: theme.spacing(2),
      '&:last-child': { paddingBottom: theme.spacing(2) },
      fontSize: 14,
      lineHeight: '20px',
    },
    footer: {
      padding: theme.spacing(1, 2),
      borderTop: `1px solid ${theme.palette.divider}`,
    },
    footerLine: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0, 1),
      width: '100%',
      minHeight: 20,
      fontSize: 12,
      lineHeight: '16px',
      color: theme.palette.textSubtle,
    },
    end: { marginLeft: 'auto' },
  }),
  { name: 'FairwayDataCard' },
);

/**
 * The parts of a card, the same in all states.
 *
 * @public
 */
export interface CardParts {
  /** The state of the whole card. */
  badge?: ReactNode;
  /** Environment, what is measured. */
  subline?: ReactNode;
  body: ReactNode;
  /** Age, source, how it is linked; told apart by a middle dot. */
  footer?: ReactNode[];
  /** One link, at the right of the footer. */
  link?: ReactNode;
}

/** @public */
export interface DataCardProps extends CardParts {
  /** The noun: "Error budget". Also names the card's landmark. */
  title: string;
}

/**
 * The shell of every Fairway card.
 *
 * @public
 */
export function DataCard(props: DataCardProps) {
  const { title, badge, subline, body, footer = [], link } = props;
  const classes = useStyles();
  const hasFooter = footer.length > 0 || link !== undefined;
  return (
    <section aria-label={title} className={classes.section}>
      <InfoCard
        variant="gridItem"
        divider={false}
        headerStyle={{ padding: '16px 16px 0' }}
        title={
          <span className={classes.headline}>
            <h2 className={classes.title}>{title}</h2>
            {badge}
          </span>
        }
        titleTypographyProps={{ component: 'div' }}
        subheader={
          subline && <span className={classes.subline}>{subline}</span>
        }
        subheaderTypographyProps={{ component: 'div' }}
        cardClassName={classes.body}
        actionsClassName={classes.footer}
        actions={
          hasFooter ? (
            <div className={classes.footerLine}>
              {footer.map((part, index) => (
                <Fragment key={index}>
                  {index > 0 && <span aria-hidden>·</span>}
                  <span>{part}</span>
                </Fragment>
              ))}
              {link && <span className={classes.end}>{link}</span>}
            </div>
          ) : undefined
        }
      >
        {body}
      </InfoCard>
    </section>
  );
}
