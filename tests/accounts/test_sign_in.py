import pytest
from django.test import Client


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("language", "label"), [("ar", "كلمة المرور"), ("fr", "Mot de passe"), ("en", "Password")]
)
def test_the_sign_in_form_speaks_the_reader_s_language(
    client: Client, language: str, label: str
) -> None:
    response = client.get("/admin/login/", headers={"accept-language": language})

    assert response.context["form"]["password"].label == label
