import { Link, Section, Text } from '@react-email/components';
import { ratings, ratingWords } from '@/zero/desk/feedback/rules';
import { rateUrl, type SurveyLink } from '@/lib/server/desk/feedback/link';
import { light } from '@/lib/server/platform/mail/templates/parts/palette';
import { Paragraph } from '@/lib/server/platform/mail/templates/parts/paragraph';

/** Five links to the page on which the client says how it went; following one sends nothing yet. */
export function Ratings({ survey }: { survey: SurveyLink }) {
  return (
    <Section style={{ marginBottom: '16px' }}>
      <Paragraph>How did we do?</Paragraph>
      {ratings.toReversed().map((rating) => (
        <Text key={rating} style={{ margin: '0 0 8px' }}>
          <Link className="link" href={rateUrl(survey, rating)} style={look}>
            {'★'.repeat(rating)} {ratingWords[rating]}
          </Link>
        </Text>
      ))}
    </Section>
  );
}

const look = {
  color: light.accent,
  fontSize: '14px',
  lineHeight: '24px',
  textDecoration: 'none',
};
