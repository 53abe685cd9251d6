/**
 * Common passwords that are words, in lower case, without leading and trailing digits and
 * punctuation.
 */
const words = `
password passwort passcode passw motdepasse contrasena senha wachtwoord parola letmein welcome
willkommen bienvenue bonjour hello helloworld iloveyou loveyou lovely sunshine princess princesse
dragon monkey football baseball basketball superman batman spiderman starwars pokemon naruto master
mastermaster shadow michael jennifer jordan hunter killer trustno trustnoone whatever freedom charlie
computer internet samsung google facebook linkedin microsoft windows android apple iphone minecraft
fortnite roblox admin administrator adminadmin root rootroot toor sysadmin superuser user username
guest test tester testtest testing changeme changeit changethis default secret secretsecret mysecret
mypassword newpassword oldpassword yourpassword thepassword nopassword passwordpassword passwordone
abcdef abcdefg abcdefgh abcdefghij abcdefghijkl abcabcabc qwerty qwertz azerty qwertyuiop qwertzuiop
azertyuiop asdfgh asdfghjkl zxcvbn zxcvbnm yxcvbnm qazwsx qazwsxedc qazxsw poiuytrewq mnbvcxz
lkjhgfdsa qweasd qweasdzxc asdasdasd qweqweqwe zaqwsx zaqxsw onetwothree january february march april
june july august september october november december spring summer autumn winter monday tuesday
wednesday thursday friday saturday sunday liverpool chelsea arsenal barcelona realmadrid manchester
manchesterunited juventus london paris berlin newyork california texas america canada australia
germany france india mexico brazil chocolate butterfly flower flowers rainbow angel angels babygirl
babyboy lollipop cookie cookies cheese banana orange strawberry cherry ginger pepper purple silver
golden diamond crystal mustang ferrari porsche mercedes corvette harley yamaha phoenix eagle tiger
lion panther wolf dolphin elephant buster bailey maggie sophie daniel thomas robert matthew andrew
joshua anthony william jessica ashley amanda nicole michelle samantha elizabeth alexander christopher
jesus jesuschrist godisgood blessed heaven forever together friends family mother father sister
brother money lucky winner champion warrior legend ninja samurai pirate wizard merlin matrix gandalf
access accessdenied login logmein signin company office support helpdesk service customer ticket
opsdesk desk team manager agent client business enterprise corporate temp temporary temppass
correcthorsebatterystaple letmeinnow letmeinplease openup opensesame abracadabra supercalifragilistic
passion beautiful gorgeous sweetheart honey darling snowball snoopy garfield mickeymouse donaldduck
tinkerbell cinderella hellokitty pikachu nirvana metallica slipknot eminem blink linkinpark beatles
`;

/** Common passwords that are not words: digits, and keyboard rows. */
const sequences = `
1234567890 0123456789 01234567890 012345678901 0987654321 9876543210 12345678910 123456789012 1234512345 1231231231 123123123123
1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx3edc 1qaz2wsx3edc4rfv q1w2e3r4t5 q1w2e3r4t5y6 zaq12wsxcde3 zaq1xsw2cde3
qwer1234qwer qwert12345 qwerty1234 asdf1234asdf 1234qwerasdf 123qweasdzxc qweasdzxc123 1a2b3c4d5e
a1b2c3d4e5 abc1234567 abcd123456 abc123abc123 aa12345678 a123456789 1234567890a 123456789a 123456789q
11111111111 147258369 159357258 741852963 7418529630 1472583690 3141592653 31415926535 1029384756
`;

const split = (text: string) => text.trim().split(/\s+/);

export const commonWords: ReadonlySet<string> = new Set(split(words));
export const commonSequences: ReadonlySet<string> = new Set(split(sequences));
