/**
 * Passwords that are tried first by whoever guesses: a short list of our own, eight characters and longer, of habits seen
 * in China and elsewhere. Birthdays, runs and repetitions are found by rule (`password-rules.ts`) and do not stand here.
 */
const words = `
password passw0rd p@ssw0rd p@ssword password1 password12 password123 passw0rd1 mypassword newpassword changeme
changeit letmein1 letmein123 welcome1 welcome123 iloveyou iloveyou1 iloveyou2 sunshine princess football baseball
basketball superman batman123 starwars whatever trustno1 michael1 jennifer computer internet samsung1 computer1
admin123 admin1234 admin12345 admin123456 admin888 admin666 admin@123 admin@2020 administrator root1234 root123456
user1234 user123456 guest123 test1234 test123456 test@123 default1 master123 manager1 qwertyui qwerty12 qwerty123
qwerty1234 qwertyuiop asdfghjk asdfghjkl asdfasdf asdf1234 asd123456 zxcvbnm1 zxcvbnm123 zxc123456 qwe123456 qwe123qwe
qweasdzxc qweasd123 123qweasd 123qwe123 1q2w3e4r 1q2w3e4r5t 1qaz2wsx 1qaz2wsx3edc 1qazxsw2 2wsx3edc qazwsxedc qazwsx123
q1w2e3r4 q1w2e3r4t5 zaq12wsx zaq1xsw2 !qaz2wsx 1qaz@wsx abc12345 abc123456 abcd1234 abcd123456 abcde12345 a1234567
a12345678 a123456789 a1b2c3d4 aa123456 aa123123 aaa123456 aa112233 as123456 z123456789 w123456789 q123456789 q12345678
123456aa 123456ab 123456abc 123456789a 12345678a 1234567a 12345qwert 123456qq 123abc456 11111111a a11111111 123123qq
11223344 1122334455 112233445566 12341234 123412345 12344321 123454321 1234554321 12345677 12345688 12345679 123123123
123321123 123321456 123454321 123456123 123456123456 123456654321 123456987 123654789 147258369 147852369 159357258
159753456 741852963 789456123 963852741 987654321a 100200300 111222333 112112112 121212121 131452100 222333444
321321321 456456456 520131400 520520520 521521521 666888888 66668888 88886666 88889999 66669999 16888888 18888888
13141314 13145200 13145201314 5201314520 52013140 520131499 5201314a a5201314 qq5201314 5845201314 58585858
woaini00 woaini11 woaini12 woaini123 woaini520 woaini521 woaini1314 woaini5201314 woaini1314520 iloveu520 woaiwojia
woaiziji woaimama woaibaba woaizhongguo zhongguo zhongguo1 zhongguo123 zhonghua beijing1 beijing123 beijing2008
shanghai lanzhou123 gansu123 gansu2020 tianshui qingshui qingshui123 qingshui2020 nihao123 nihao1234 nihaoma123
mima1234 mima12345 mima123456 mimamima wodemima wangyang wangjing lijianguo wangwei123 zhangwei zhangwei123 liwei123
wanglei123 xiaoming xiaoming1 tiantian baobao123 baobei123 kaixin123 xingfu123 facai888 fafafafa gongxifacai
wang1234 li123456 zhang123 liu123456 chen1234 yang1234 huang123 zhao1234 wu123456 zhou1234 xu123456 sun12345
caonima1 caonima123 qq123456 qq123456789 qq12345678 weixin123 wechat123 taobao123 alibaba1 dearbook 1qa2ws3ed
fupin123 fupin2020 tuopin2020 fupinban minzheng minzheng123 minzhengju jiedui12 jiedui123 jiedui2020 xiangcun123
zhengfu123 bangong123 lianluoyuan 3.1415926 31415926 314159265 football1 liverpool chelsea1 jordan23 jordan123
我的密码就是密码 我爱你一生一世不变 中华人民共和国万岁 祝你生日快乐天天开心
`;

export const commonPasswords: ReadonlySet<string> = new Set(words.split(/\s+/).filter((word) => word !== ''));
